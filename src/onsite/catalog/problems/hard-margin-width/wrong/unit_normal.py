"""wrong-answer: the weights were scaled to length 1."""

import numpy as np
from scipy.optimize import minimize


def hard_margin(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float, float]:
    A = y[:, None] * np.column_stack([X, np.ones(len(X))])
    theta = minimize(
        lambda theta: theta[:-1] @ theta[:-1],  # the intercept costs nothing
        np.zeros(A.shape[1]),
        method="SLSQP",
        constraints={"type": "ineq", "fun": lambda theta: A @ theta - 1, "jac": lambda _: A},
        options={"ftol": 1e-12},
    ).x
    norm = np.linalg.norm(theta[:-1])
    return theta[:-1] / norm, theta[-1] / norm, 2 / norm
