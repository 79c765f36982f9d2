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
    P, Q = P.copy(), Q.copy()
    errors = []
    for _ in range(n_epochs):
        for u, i, rating in ratings:
            p, error = P[u].copy(), rating - P[u] @ Q[i]
            P[u] += rate * (error * Q[i] - l2 * p)
            Q[i] += rate * (error * p - l2 * Q[i])
        squares = [(rating - P[u] @ Q[i]) ** 2 for u, i, rating in ratings]
        errors.append(np.sqrt(np.mean(squares)))
    return P, Q, np.array(errors)
