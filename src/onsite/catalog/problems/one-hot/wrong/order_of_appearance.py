"""wrong-answer: categories stood in the order of their first appearance."""

import numpy as np


def one_hot(train, test):
    categories = [list(dict.fromkeys(column)) for column in zip(*train, strict=True)]
    keys = [(j, name) for j, names in enumerate(categories) for name in names]
    matrix = np.zeros((len(test), len(keys)), dtype=int)
    for i, row in enumerate(test):
        for key in enumerate(row):
            if key in keys:
                matrix[i, keys.index(key)] = 1
    return categories, matrix
