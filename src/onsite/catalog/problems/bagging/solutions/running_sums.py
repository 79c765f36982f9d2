"""Keeps sums and counts only, model by model."""

import numpy as np


def bag(X, y, Q, n_models, rng):
    n = len(y)
    samples = []
    total, outside, times = np.zeros(len(Q)), np.zeros(n), np.zeros(n)
    for _ in range(n_models):
        sample = np.floor(rng.random(n) * n).astype(int)
        samples.append(sample.tolist())
        total += y[sample[closest(Q, X[sample])]]
        left = np.setdiff1d(np.arange(n), sample)
        if left.size:
            outside[left] += y[sample[closest(X[left], X[sample])]]
            times[left] += 1
    known = times > 0
    out_of_bag = np.divide(outside, times, out=np.full(n, np.nan), where=known)
    error = float(np.nanmean((out_of_bag - y) ** 2)) if known.any() else None
    return samples, total / n_models, out_of_bag, np.nan if error is None else error


def closest(A, B):
    return np.sqrt(np.square(A[:, None] - B[None]).sum(-1)).argmin(1)
