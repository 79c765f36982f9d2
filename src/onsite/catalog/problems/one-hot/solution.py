import numpy as np


def one_hot(train: list[list[str]], test: list[list[str]]) -> tuple[list[list[str]], np.ndarray]:
    """Encode the test rows by the training rows' categories.

    Args:
        train: n rows of d strings, n at least 1.
        test: m rows of d strings; m may be 0.

    Returns:
        Each column's sorted categories, and the encoding of `test`, shape (m, C) for C categories.
    """
    categories = [sorted({row[j] for row in train}) for j in range(len(train[0]))]
    keys = [(j, name) for j, names in enumerate(categories) for name in names]
    cell = {key: position for position, key in enumerate(keys)}

    matrix = np.zeros((len(test), len(keys)), dtype=int)
    for i, row in enumerate(test):
        for key in enumerate(row):
            if key in cell:
                matrix[i, cell[key]] = 1
    return categories, matrix
