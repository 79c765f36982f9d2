"""wrong-answer: a query without relevant documents scored 0 in both means."""


def map_and_mrr(rankings, relevant):
    scores = [score(*query) for query in zip(rankings, relevant, strict=True)]
    return [sum(column) / len(scores) for column in zip(*scores, strict=True)]


def score(ranking, wanted):
    places = [place for place, document in enumerate(ranking, 1) if document in wanted]
    if not places:
        return 0.0, 0.0
    return sum(j / place for j, place in enumerate(places, 1)) / len(wanted), 1 / places[0]
