"""wrong-answer: the edges were at ±½."""

import numpy as np
from scipy.optimize import minimize


def hard_margin(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float, float]:
    A = y[:, None] * np.column_stack([X, np.ones(len(X))])
    theta = minimize(
        lambda theta: theta[:-1] @ theta[:-1],  # the intercept costs nothing
        np.zeros(A.shape[1]),
        method="SLSQP",
        constraints={"type": "ineq", "fun": lambda theta: A @ theta - 0.5, "jac": lambda _: A},
        options={"ftol": 1e-12},
    ).x
    return theta[:-1], theta[-1], 1 / np.linalg.norm(theta[:-1])
