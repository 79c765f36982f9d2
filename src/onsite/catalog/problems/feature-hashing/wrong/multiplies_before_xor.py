"""wrong-answer: the product came before the XOR, as in FNV-1."""

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
    for byte in token.encode():
        h = h * 16777619 % 2**32 ^ byte
    return h
