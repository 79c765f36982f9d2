"""Goes through the relevant documents, each of which looks up its place."""

import math


def map_and_mrr(rankings, relevant):
    scores = [score(ranking, wanted) for ranking, wanted in zip(rankings, relevant) if wanted]  # noqa: B905
    if not scores:
        return [0.0, 0.0]
    return [sum(column) / len(scores) for column in zip(*scores, strict=True)]


def score(ranking, wanted):
    place_of = {document: place for place, document in enumerate(ranking, start=1)}
    places = sorted(place_of.get(document, math.inf) for document in wanted)
    average = sum((j + 1) / place for j, place in enumerate(places)) / len(places)
    return average, 1 / places[0]
