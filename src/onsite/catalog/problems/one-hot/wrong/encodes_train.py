"""wrong-answer: the training rows were to be encoded."""

import numpy as np


def one_hot(train, test):
    categories = [sorted(set(column)) for column in zip(*train, strict=True)]
    keys = [(j, name) for j, names in enumerate(categories) for name in names]
    matrix = np.zeros((len(train), len(keys)), dtype=int)
    for i, row in enumerate(train):
        for key in enumerate(row):
            if key in keys:
                matrix[i, keys.index(key)] = 1
    return categories, matrix
