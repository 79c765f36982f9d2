import numpy as np


def fit(X, y, l2):
    """Newton's method on the coefficients and the intercept together, until a step is tiny."""
    n, d = X.shape
    A = np.c_[X, np.ones(n)]
    penalty = l2 * np.diag([1.0] * d + [0.0])
    theta = np.zeros(d + 1)
    for _ in range(100):
        p = np.exp(-np.logaddexp(0, -(A @ theta)))
        gradient = A.T @ (p - y) / n + penalty @ theta
        hessian = (A * (p * (1 - p))[:, None]).T @ A / n + penalty
        step = np.linalg.solve(hessian, gradient)
        theta -= step
        if np.linalg.norm(step) < 1e-10:
            break
    return theta[:-1], theta[-1]
