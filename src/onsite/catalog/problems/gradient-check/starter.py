import numpy as np


def gradient_check(
    X: np.ndarray,
    Y: np.ndarray,
    parameters: dict[str, np.ndarray],
    claimed: dict[str, np.ndarray],
    h: float,
) -> tuple[dict[str, np.ndarray], dict[str, float]]:
    """Compare a claimed gradient with central differences, array by array.

    Args:
        X: inputs, shape (n, d).
        Y: targets, shape (n, m).
        parameters: "W" of shape (d, m) and "b" of shape (m,), floats or whole numbers.
        claimed: the gradient to check, float arrays of the same names and shapes.
        h: the step, above 0.

    Returns:
        The numerical gradients and the relative errors, each by name.
    """
    ...


def loss(X: np.ndarray, Y: np.ndarray, parameters: dict[str, np.ndarray]) -> float:
    """Return the mean over rows of half the squared error of tanh(X W + b)."""
    errors = np.tanh(X @ parameters["W"] + parameters["b"]) - Y
    return (errors**2).sum() / (2 * len(X))
