"""Codes pick rows of an identity matrix that has one more row, of zeros, for the unseen."""

import numpy as np


def one_hot(train, test):
    categories, blocks = [], []
    for j, column in enumerate(zip(*train, strict=True)):
        names = sorted(dict.fromkeys(column))
        lookup = dict(zip(names, range(len(names)), strict=True))
        codes = [lookup.get(row[j], len(names)) for row in test]
        blocks.append(np.eye(len(names) + 1, len(names))[np.array(codes, dtype=int)])
        categories.append(names)
    return categories, np.concatenate(blocks, axis=1)
