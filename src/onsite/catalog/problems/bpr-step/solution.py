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
    P, Q = P.copy(), Q.copy()
    losses = []
    for u, i, j in triples:
        p, difference = P[u].copy(), Q[i] - Q[j]
        margin = p @ difference
        losses.append(np.logaddexp(0, -margin))
        g = sigmoid(-margin)
        P[u] += rate * (g * difference - l2 * p)
        Q[i] += rate * (g * p - l2 * Q[i])
        Q[j] -= rate * (g * p + l2 * Q[j])
    return P, Q, np.array(losses)


def sigmoid(z: float) -> float:
    """Return 1 / (1 + exp(-z)) without overflow, since tanh saturates."""
    return (1 + np.tanh(z / 2)) / 2
