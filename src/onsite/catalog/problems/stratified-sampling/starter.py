import numpy as np


def stratified_sample(labels: np.ndarray, fraction: float, rng: np.random.Generator) -> np.ndarray:
    """Draw the same share of every class, without replacement.

    Args:
        labels: the class of each row, integers of shape (n,); not to be changed.
        fraction: the share of each class to draw, above 0 and at most 1.
        rng: where every random number comes from.

    Returns:
        The indices of the rows drawn, in any order.
    """
    ...
