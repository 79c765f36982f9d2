"""wrong-answer: rated items were struck out of the n best without others taking their places."""

import numpy as np


def recommend(F, rated, ratings, neutral, n):
    units = unit(F)
    profile = unit((ratings - neutral) @ units[rated])
    scores = units @ profile
    best = np.argsort(-scores, kind="stable")[:n]
    best = best[(scores[best] > 0) & ~np.isin(best, rated)]
    return profile, best, scores[best]


def unit(vectors):
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return vectors / np.where(lengths > 0, lengths, 1.0)
