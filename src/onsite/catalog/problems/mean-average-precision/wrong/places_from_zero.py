"""runtime-error: places were counted from 0."""


def map_and_mrr(rankings, relevant):
    scores = [score(*query) for query in zip(rankings, relevant, strict=True) if query[1]]
    return [sum(column) / len(scores) for column in zip(*scores, strict=True)] or [0.0, 0.0]


def score(ranking, wanted):
    places = [place for place, document in enumerate(ranking) if document in wanted]
    if not places:
        return 0.0, 0.0
    return sum((j + 1) / place for j, place in enumerate(places)) / len(wanted), 1 / places[0]
