import numpy as np


def ndcg(relevance: np.ndarray, scores: np.ndarray, k: int) -> float:
    """Return the DCG of the ranking by scores over that of the ranking by relevance."""
    ideal = dcg(np.sort(relevance)[::-1], k)
    if ideal == 0:
        return 0.0
    return dcg(relevance[np.argsort(-scores, kind="stable")], k) / ideal


def dcg(ranked: np.ndarray, k: int) -> float:
    """Return the discounted gain of the first k of the ranked relevances."""
    gains = 2.0 ** ranked[:k] - 1
    return float(gains @ np.reciprocal(np.log2(np.arange(len(gains)) + 2)))
