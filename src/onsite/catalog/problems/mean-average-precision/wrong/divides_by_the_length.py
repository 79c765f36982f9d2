"""wrong-answer: the sum were divided by the number of documents returned."""


def map_and_mrr(rankings, relevant):
    scores = [score(*query) for query in zip(rankings, relevant, strict=True) if query[1]]
    return [sum(column) / len(scores) for column in zip(*scores, strict=True)] or [0.0, 0.0]


def score(ranking, wanted):
    places = [place for place, document in enumerate(ranking, 1) if document in wanted]
    if not places:
        return 0.0, 0.0
    return sum(j / place for j, place in enumerate(places, 1)) / len(ranking), 1 / places[0]
