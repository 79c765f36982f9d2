"""wrong-answer: a string meant the same in every column."""

import numpy as np


def one_hot(train, test):
    categories = [sorted(set(column)) for column in zip(*train, strict=True)]
    names = [name for column in categories for name in column]
    cell = {name: i for i, name in enumerate(names)}
    matrix = np.zeros((len(test), len(names)))
    for i, row in enumerate(test):
        for value in row:
            if value in cell:
                matrix[i, cell[value]] = 1
    return categories, matrix
