"""wrong-answer: a signed 32-bit number chose the column."""

import numpy as np


def hash_features(documents, n_columns):
    matrix = np.zeros((len(documents), n_columns), dtype=int)
    for i, tokens in enumerate(documents):
        for token in tokens:
            h = fnv_1a(token)
            matrix[i, (h - 2**32 * (h >> 31)) % n_columns] += -1 if h >= 2**31 else 1
    return matrix


def fnv_1a(token):
    h = 2166136261
    for byte in token.encode():
        h = (h ^ byte) * 16777619 % 2**32
    return h
