import numpy as np


def one_hot(train: list[list[str]], test: list[list[str]]) -> tuple[list[list[str]], np.ndarray]:
    """Encode the test rows by the training rows' categories.

    Args:
        train: n rows of d strings, n at least 1.
        test: m rows of d strings; m may be 0.

    Returns:
        Each column's sorted categories, and the encoding of `test`, shape (m, C) for C categories.
    """
    ...
