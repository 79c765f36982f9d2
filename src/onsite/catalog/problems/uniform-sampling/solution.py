import numpy as np


def sample_indices(n: int, k: int, rng: np.random.Generator) -> list[int]:
    """Choose k of n rows, each set of k equally likely, in O(k).

    Floyd's algorithm: before each step `chosen` is a uniform sample of the rows below `newest`. A
    draw that is chosen already stands for `newest`, which cannot be.
    """
    chosen: set[int] = set()
    for newest in range(n - k, n):
        row = int(rng.integers(newest + 1))
        chosen.add(newest if row in chosen else row)
    return list(chosen)
