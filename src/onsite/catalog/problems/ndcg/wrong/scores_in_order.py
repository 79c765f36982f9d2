"""wrong-answer: the items came ranked already, and the scores did not matter."""

import numpy as np


def ndcg(relevance, scores, k):
    best = dcg(np.sort(relevance)[::-1][:k])
    return dcg(relevance[:k]) / best if best > 0 else 0.0


def dcg(ranked):
    return np.sum((2.0**ranked - 1) / np.log2(np.arange(len(ranked)) + 2))
