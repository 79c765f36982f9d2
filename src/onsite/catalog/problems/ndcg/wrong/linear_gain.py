"""wrong-answer: the gain were the relevance itself."""

import numpy as np


def ndcg(relevance, scores, k):
    best = dcg(np.sort(relevance)[::-1][:k])
    return dcg(relevance[np.argsort(-scores, kind="stable")][:k]) / best if best > 0 else 0.0


def dcg(ranked):
    return np.sum(ranked / np.log2(np.arange(len(ranked)) + 2))
