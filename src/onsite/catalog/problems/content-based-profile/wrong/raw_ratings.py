"""wrong-answer: the neutral rating were 0."""

import numpy as np


def recommend(F, rated, ratings, neutral, n):
    units = unit(F)
    profile = unit(ratings @ units[rated])
    scores = units @ profile
    scores[rated] = 0.0
    best = np.argsort(-scores, kind="stable")[:n]
    best = best[scores[best] > 0]
    return profile, best, scores[best]


def unit(vectors):
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return vectors / np.where(lengths > 0, lengths, 1.0)
