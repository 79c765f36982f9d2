"""The hash as a fold over bytes, tokens beyond the sign's bit subtracted afterwards."""

from functools import reduce

import numpy as np


def hash_features(documents, n_columns):
    def fnv(token):
        return reduce(lambda h, byte: (h ^ byte) * 16777619 % (1 << 32), token.encode(), 2166136261)

    plus = np.zeros((len(documents), n_columns))
    minus = np.zeros((len(documents), n_columns))
    for i, tokens in enumerate(documents):
        for h in map(fnv, tokens):
            (minus if h & (1 << 31) else plus)[i, h % n_columns] += 1
    return plus - minus
