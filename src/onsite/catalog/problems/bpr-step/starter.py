import numpy as np


def bpr_steps(
    P: np.ndarray, Q: np.ndarray, triples: list[tuple[int, int, int]], rate: float, l2: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Take one gradient step for each triple in turn.

    Args:
        P: the users' factors, shape (n_users, f).
        Q: the items' factors, shape (n_items, f).
        triples: (user, preferred item, other item).
        rate: the length of a step.
        l2: the strength of the penalty, at least 0.

    Returns:
        The new factors, and each triple's loss before its step, shape (len(triples),).
    """
    ...
