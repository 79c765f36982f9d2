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
    moved = {name: array.astype(float) for name, array in parameters.items()}
    numeric = {name: np.empty(array.shape) for name, array in parameters.items()}
    for name, array in moved.items():
        for index in np.ndindex(array.shape):
            value = array[index]
            array[index] = value + h
            above = loss(X, Y, moved)
            array[index] = value - h
            below = loss(X, Y, moved)
            array[index] = value
            numeric[name][index] = (above - below) / (2 * h)
    return numeric, {name: relative_error(claimed[name], numeric[name]) for name in numeric}


def relative_error(a: np.ndarray, b: np.ndarray) -> float:
    """Return the norm of the difference over the sum of the norms, 0 where both are 0."""
    total = np.linalg.norm(a) + np.linalg.norm(b)
    return np.linalg.norm(a - b) / total if total else 0.0


def loss(X: np.ndarray, Y: np.ndarray, parameters: dict[str, np.ndarray]) -> float:
    """Return the mean over rows of half the squared error of tanh(X W + b)."""
    errors = np.tanh(X @ parameters["W"] + parameters["b"]) - Y
    return (errors**2).sum() / (2 * len(X))
