"""runtime-error: some query always had a relevant document."""


def map_and_mrr(rankings, relevant):
    scores = [score(*query) for query in zip(rankings, relevant, strict=True) if query[1]]
    return [sum(score[part] for score in scores) / len(scores) for part in (0, 1)]


def score(ranking, wanted):
    places = [place for place, document in enumerate(ranking, 1) if document in wanted]
    if not places:
        return 0.0, 0.0
    return sum(j / place for j, place in enumerate(places, 1)) / len(wanted), 1 / places[0]
