"""wrong-answer: the ideal ranking were made of the items in the model's first k places."""

import numpy as np


def ndcg(relevance, scores, k):
    ranked = relevance[np.argsort(-scores, kind="stable")][:k]
    best = dcg(np.sort(ranked)[::-1])
    return dcg(ranked) / best if best > 0 else 0.0


def dcg(ranked):
    return np.sum((2.0**ranked - 1) / np.log2(np.arange(len(ranked)) + 2))
