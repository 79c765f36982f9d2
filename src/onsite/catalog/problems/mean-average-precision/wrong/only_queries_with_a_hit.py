"""wrong-answer: queries for which nothing relevant was returned were left out."""


def map_and_mrr(rankings, relevant):
    scores = [score(*query) for query in zip(rankings, relevant, strict=True)]
    scores = [pair for pair in scores if pair is not None]
    return [sum(column) / len(scores) for column in zip(*scores, strict=True)] or [0.0, 0.0]


def score(ranking, wanted):
    places = [place for place, document in enumerate(ranking, 1) if document in wanted]
    if not places:
        return None
    return sum(j / place for j, place in enumerate(places, 1)) / len(wanted), 1 / places[0]
