"""Sorts numbered bigrams and finds each count by bisection."""

import numpy as np


def smoothed(text, pairs, alpha, discount):
    number = {word: j for j, word in enumerate(dict.fromkeys(text))}
    v = len(number)
    ids = np.array([number[word] for word in text])
    every = np.sort(ids[:-1] * v + ids[1:])
    types = np.unique(every)
    a = np.array([number.get(first, -1) for first, _ in pairs], dtype=int)
    b = np.array([number[second] for _, second in pairs], dtype=int)

    def between(keys, low, high):
        return np.searchsorted(keys, high) - np.searchsorted(keys, low)

    count = between(every, a * v + b, a * v + b + 1)
    total = between(every, a * v, a * v + v)
    distinct = between(types, a * v, a * v + v)
    additive = (count + alpha) / (total + alpha * v)
    continuation = np.bincount(types % v, minlength=v)[b] / len(types)
    with np.errstate(invalid="ignore"):
        kneser_ney = np.maximum(count - discount, 0) / total
        kneser_ney += discount * distinct / total * continuation
    return additive, np.where(total > 0, kneser_ney, continuation)
