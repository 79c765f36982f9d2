import numpy as np


def newton(
    X: np.ndarray, y: np.ndarray, l2: float, start: np.ndarray, n_steps: int
) -> tuple[np.ndarray, list[float]]:
    """Minimise the summed logistic loss plus l2 / 2 times the squared norm of the weights.

    Args:
        X: shape (n, d), floats.
        y: shape (n,), whole numbers 0 and 1.
        l2: strength of the penalty on all weights, above 0.
        start: the weights to begin with, shape (d,).
        n_steps: how many full Newton steps to take, at least 1.

    Returns:
        weights of shape (d,), and n_steps + 1 objectives: at the start and after each step.
    """
    weights = start
    objectives = [objective(X, y, l2, start)]
    for _ in range(n_steps):
        z = X @ weights
        p = np.exp(-np.logaddexp(0, -z))
        gradient = X.T @ (p - y) + l2 * weights
        hessian = (X.T * (p * (1 - p))) @ X + l2 * np.eye(len(weights))
        weights = weights - np.linalg.solve(hessian, gradient)
        objectives.append(objective(X, y, l2, weights))
    return weights, objectives


def objective(X: np.ndarray, y: np.ndarray, l2: float, weights: np.ndarray) -> float:
    """Return the penalised sum of losses."""
    z = X @ weights
    return (np.logaddexp(0, z) - y * z).sum() + l2 / 2 * weights @ weights
