"""Each ranking as an array of zeros and ones, with precision as a running mean."""

import numpy as np


def map_and_mrr(rankings, relevant):
    scores = np.array(
        [
            score(np.array([document in wanted for document in ranking], dtype=float), len(wanted))
            for ranking, wanted in zip(rankings, relevant, strict=True)
            if len(wanted) > 0
        ]
    ).reshape(-1, 2)
    return scores.sum(axis=0) / max(len(scores), 1)


def score(is_hit, n_relevant):
    place = np.arange(1, len(is_hit) + 1)
    precision = np.cumsum(is_hit) / place
    return precision @ is_hit / n_relevant, np.max(is_hit / place, initial=0)
