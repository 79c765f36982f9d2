import numpy as np
from numpy.typing import NDArray


def top_k(values: NDArray[np.float64], k: int) -> NDArray[np.int64]:
    """Return the positions of the k largest values, larger and then earlier ones first.

    Args:
        values: shape (n,), n at least 0; no NaN.
        k: how many are wanted, at least 0; may exceed n.

    Returns:
        The positions, shape (min(k, n),).
    """
    if k < len(values):
        bound = np.partition(values, -k)[-k]  # for k = 0 the smallest: more candidates, no harm
        candidates = np.flatnonzero(values >= bound)
    else:
        candidates = np.arange(len(values))
    # A stable sort leaves equal values in the order of their positions.
    return candidates[np.argsort(-values[candidates], kind="stable")[:k]]
