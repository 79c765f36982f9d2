"""wrong-answer: the hash ran over characters instead of bytes."""

import numpy as np


def hash_features(documents, n_columns):
    matrix = np.zeros((len(documents), n_columns), dtype=int)
    for i, tokens in enumerate(documents):
        for token in tokens:
            h = fnv_1a(token)
            matrix[i, h % n_columns] += -1 if h >= 2**31 else 1
    return matrix


def fnv_1a(token):
    h = 2166136261
    for byte in map(ord, token):
        h = (h ^ byte) * 16777619 % 2**32
    return h
