"""Python's sort is stable, also when it is reversed."""

from math import log2


def ndcg(relevance, scores, k):
    grades = relevance.tolist()
    ranking = sorted(range(len(grades)), key=lambda i: scores[i], reverse=True)
    found = best = 0.0
    places = zip(ranking, sorted(grades, reverse=True), strict=True)
    for place, (item, ideal) in enumerate(places, start=1):
        if place > k:
            break
        found += (2 ** grades[item] - 1) / log2(place + 1)
        best += (2**ideal - 1) / log2(place + 1)
    return found / best if best else 0.0
