"""Probabilities, divided by their maximum at each step; the divisors' logarithms are added up."""

import numpy as np


def viterbi(initial, transition, emission, words):
    T = len(words)
    best, total = initial * emission[:, words[0]], 0.0
    pointers = np.zeros((T, len(initial)), dtype=int)
    for t in range(1, T):
        scale = best.max()
        total += np.log(scale)
        products = (best / scale)[:, None] * transition * emission[:, words[t]]
        pointers[t] = np.argmax(products, axis=0)
        best = np.max(products, axis=0)
    tags = np.empty(T, dtype=int)
    tags[-1] = np.argmax(best)
    for t in range(T - 1, 0, -1):
        tags[t - 1] = pointers[t, tags[t]]
    return tags, total + np.log(best.max())
