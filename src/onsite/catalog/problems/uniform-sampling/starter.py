import numpy as np


def sample_indices(n: int, k: int, rng: np.random.Generator) -> list[int]:
    """Choose k of n rows, each set of k equally likely, in O(k).

    Args:
        n: how many rows there are, up to 10**15.
        k: how many to choose, from 0 to n.
        rng: where every random number comes from.

    Returns:
        k different whole numbers from 0 to n - 1, in any order.
    """
    ...
