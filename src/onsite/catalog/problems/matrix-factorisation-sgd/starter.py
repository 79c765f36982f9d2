import numpy as np


def factorise(
    ratings: list[tuple[int, int, float]],
    P: np.ndarray,
    Q: np.ndarray,
    rate: float,
    l2: float,
    n_epochs: int,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Descend the penalised squared error, rating by rating.

    Args:
        ratings: N triples (user, item, rating).
        P: the users' factors to start from, shape (n_users, f).
        Q: the items' factors to start from, shape (n_items, f).
        rate: the length of a step.
        l2: the strength of the penalty.
        n_epochs: how often to go through the ratings.

    Returns:
        The new factors, and the root mean squared error after each epoch, shape (n_epochs,).
    """
    ...
