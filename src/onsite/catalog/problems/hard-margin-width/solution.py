import numpy as np
from scipy.optimize import minimize


def hard_margin(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float, float]:
    """Find the hyperplane with the widest street between two separable classes.

    Args:
        X: shape (n, d), floats.
        y: shape (n,), labels -1 and +1, each at least once.

    Returns:
        weights of shape (d,) and the intercept, in canonical form; the width of the street.
    """
    A = y[:, None] * np.column_stack([X, np.ones(len(X))])
    theta = minimize(
        lambda theta: theta[:-1] @ theta[:-1],  # the intercept costs nothing
        np.zeros(A.shape[1]),
        method="SLSQP",
        constraints={"type": "ineq", "fun": lambda theta: A @ theta - 1, "jac": lambda _: A},
        options={"ftol": 1e-12},
    ).x
    return theta[:-1], theta[-1], 2 / np.linalg.norm(theta[:-1])
