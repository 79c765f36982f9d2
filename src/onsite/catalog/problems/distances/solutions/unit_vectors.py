"""The cosine distance as half the squared distance of unit vectors; powers of two as scales."""

import numpy as np


def unit(A):
    _, exponents = np.frexp(np.abs(A).max(axis=-1, keepdims=True))
    scaled = np.ldexp(A, -exponents)
    length = np.linalg.norm(scaled, axis=-1, keepdims=True)
    return scaled / np.where(length == 0, 1, length)


def distances(q, X):
    gap = X.astype(np.float64) - q.astype(np.float64)
    _, exponents = np.frexp(np.abs(gap).max(axis=1))
    euclidean = np.ldexp(np.linalg.norm(np.ldexp(gap, -exponents[:, None]), axis=1), exponents)
    a, B = unit(q.astype(float)), unit(X.astype(float))
    cosine = np.minimum(((B - a) ** 2).sum(axis=1) / 2, 2.0)
    one_is_zero = np.any(a) != np.any(B, axis=1)
    return euclidean, np.linalg.norm(gap, ord=1, axis=1), np.where(one_is_zero, 1.0, cosine)
