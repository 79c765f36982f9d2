import numpy as np


def newton(X, y, l2, start, n_steps):
    """Gathers gradient and Hessian over rows as a stream would; Cholesky for the solution."""
    theta = np.array(start)
    values = []
    for step in range(n_steps + 1):
        value = 0.5 * l2 * float(theta @ theta)
        gradient = l2 * theta
        hessian = l2 * np.identity(theta.size)
        for x, label in zip(X, y, strict=True):
            score = float(x @ theta)
            p = (1 + np.tanh(score / 2)) / 2
            value += np.logaddexp(0, -score if label else score)
            gradient = gradient + (p - label) * x
            hessian += p * (1 - p) * np.outer(x, x)
        values.append(value)
        if step < n_steps:
            L = np.linalg.cholesky(hessian)
            theta = theta - np.linalg.solve(L.T, np.linalg.solve(L, gradient))
    return theta, np.array(values)
