"""A heap for the n best, and a weight for every item, which is 0 for those not rated."""

import heapq

import numpy as np


def recommend(F, rated, ratings, neutral, n):
    weights, is_rated = np.zeros(len(F)), np.zeros(len(F), dtype=bool)
    weights[rated], is_rated[rated] = ratings - neutral, True
    lengths = np.sqrt((F**2).sum(axis=1, keepdims=True))
    units = np.divide(F, lengths, out=np.zeros_like(F), where=lengths != 0)
    profile = (weights[:, None] * units).sum(axis=0)
    if profile.any():
        profile /= np.linalg.norm(profile)
    scores = (units * profile).sum(axis=1)
    candidates = np.flatnonzero(~is_rated & (scores > 0))
    best = heapq.nsmallest(n, candidates.tolist(), key=lambda i: (-scores[i], i))
    return profile, best, [scores[i] for i in best]
