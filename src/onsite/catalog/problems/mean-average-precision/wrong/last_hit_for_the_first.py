"""wrong-answer: the reciprocal rank were that of the last relevant document returned."""


def map_and_mrr(rankings, relevant):
    scores = [score(*query) for query in zip(rankings, relevant, strict=True) if query[1]]
    return [sum(column) / len(scores) for column in zip(*scores, strict=True)] or [0.0, 0.0]


def score(ranking, wanted):
    hits, precisions, reciprocal = 0, 0.0, 0.0
    for place, document in enumerate(ranking, 1):
        if document in wanted:
            hits += 1
            precisions += hits / place
            reciprocal = 1 / place
    return precisions / len(wanted), reciprocal
