"""runtime-error: k never exceeded n."""

from math import log2


def ndcg(relevance, scores, k):
    ranking = sorted(range(len(scores)), key=lambda i: -scores[i])
    ideal = sorted(relevance.tolist(), reverse=True)
    found = sum((2 ** int(relevance[ranking[i]]) - 1) / log2(i + 2) for i in range(k))
    best = sum((2 ** ideal[i] - 1) / log2(i + 2) for i in range(k))
    return found / best if best else 0.0
