"""A dense matrix of counts over numbered words; both estimates for all pairs at once."""

import numpy as np


def smoothed(text, pairs, alpha, discount):
    vocabulary, ids = np.unique(text, return_inverse=True)
    v = len(vocabulary)
    number = {str(word): j for j, word in enumerate(vocabulary)}
    counts = np.zeros((v + 1, v))  # the last row is that of unknown contexts
    np.add.at(counts, (ids[:-1], ids[1:]), 1)
    total = counts.sum(axis=1, keepdims=True)
    additive = (counts + alpha) / (total + alpha * v)
    seen = counts > 0
    continuation = seen.sum(axis=0) / seen.sum()
    spare = np.where(total > 0, discount * seen.sum(axis=1, keepdims=True), 1.0)
    kneser_ney = np.maximum(counts - discount, 0) + spare * continuation
    kneser_ney = kneser_ney / np.maximum(total, 1)
    a = [number.get(first, v) for first, _ in pairs]
    b = [number[second] for _, second in pairs]
    return additive[a, b], kneser_ney[a, b]
