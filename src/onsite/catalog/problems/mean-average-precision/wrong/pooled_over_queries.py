"""wrong-answer: all queries were pooled, so that those with many relevant documents weigh more."""


def map_and_mrr(rankings, relevant):
    precisions, reciprocals, n_relevant, n_queries = 0.0, 0.0, 0, 0
    for ranking, wanted in zip(rankings, relevant, strict=True):
        places = [place for place, document in enumerate(ranking, 1) if document in wanted]
        precisions += sum(j / place for j, place in enumerate(places, 1))
        reciprocals += 1 / places[0] if places else 0.0
        n_relevant += len(wanted)
        n_queries += bool(wanted)
    return precisions / max(n_relevant, 1), reciprocals / max(n_queries, 1)
