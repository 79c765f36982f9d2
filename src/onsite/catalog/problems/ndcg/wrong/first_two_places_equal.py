"""wrong-answer: the second place were not discounted either, since log2 of 2 is 1."""

import numpy as np


def ndcg(relevance, scores, k):
    best = dcg(np.sort(relevance)[::-1][:k])
    return dcg(relevance[np.argsort(-scores, kind="stable")][:k]) / best if best > 0 else 0.0


def dcg(ranked):
    discounts = np.log2(np.maximum(np.arange(1, len(ranked) + 1), 2))
    return np.sum((2.0**ranked - 1) / discounts)
