import numpy as np


def als_step(R: np.ndarray, Q: np.ndarray, l2: float) -> tuple[np.ndarray, float]:
    """Solve for each user's factors with the items' factors fixed.

    Args:
        R: users by items, shape (n, m); NaN where there is no rating.
        Q: the items' factors, shape (m, f).
        l2: the strength of the penalty, above 0.

    Returns:
        The users' factors, shape (n, f), and the penalised sum of squares that they reach.
    """
    is_rated = ~np.isnan(R)
    P = np.empty((len(R), Q.shape[1]))
    for u, rated in enumerate(is_rated):
        A = Q[rated]
        P[u] = np.linalg.solve(A.T @ A + l2 * np.eye(Q.shape[1]), A.T @ R[u, rated])
    residuals = (R - P @ Q.T)[is_rated]
    return P, (residuals**2).sum() + l2 * (P**2).sum()
