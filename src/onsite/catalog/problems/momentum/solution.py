import numpy as np
from numpy.typing import NDArray


def descend(
    start: NDArray[np.float64], learning_rate: float, beta: float, n_steps: int, nesterov: bool
) -> NDArray[np.float64]:
    """Descend (1 - x)² + 10 (y - x²)² with momentum.

    Returns:
        The start and the position after each step, shape (n_steps + 1, 2).
    """
    path = np.empty((n_steps + 1, 2))
    path[0] = start
    velocity = np.zeros_like(path[0])
    for step in range(n_steps):
        point = path[step]
        if nesterov:
            point = point - learning_rate * beta * velocity
        velocity = beta * velocity + gradient(*point)
        path[step + 1] = path[step] - learning_rate * velocity
    return path


def gradient(x: float, y: float) -> NDArray[np.float64]:
    """Return the two partial derivatives at (x, y)."""
    above = y - x**2
    return np.array([2 * (x - 1) - 40 * x * above, 20 * above])
