"""wrong-answer: the list were filled up to n with whatever scores are left."""

import numpy as np


def recommend(F, rated, ratings, neutral, n):
    units = unit(F)
    profile = unit((ratings - neutral) @ units[rated])
    scores = units @ profile
    scores[rated] = -np.inf
    best = np.argsort(-scores, kind="stable")[:n]
    best = best[scores[best] > -np.inf]
    return profile, best, scores[best]


def unit(vectors):
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return vectors / np.where(lengths > 0, lengths, 1.0)
