"""Selects only the first k places, with heaps."""

import heapq
import math


def ndcg(relevance, scores, k):
    items = list(zip((-scores).tolist(), range(len(scores)), relevance.tolist(), strict=True))
    ranked = [grade for *_, grade in heapq.nsmallest(k, items)]
    ideal = heapq.nlargest(k, relevance.tolist())
    return dcg(ranked) / dcg(ideal) if ideal[0] else 0.0


def dcg(grades):
    return math.fsum((2**grade - 1) / math.log2(place) for place, grade in enumerate(grades, 2))
