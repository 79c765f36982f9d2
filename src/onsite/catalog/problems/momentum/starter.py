import numpy as np
from numpy.typing import NDArray


def descend(
    start: NDArray[np.float64], learning_rate: float, beta: float, n_steps: int, nesterov: bool
) -> NDArray[np.float64]:
    """Descend (1 - x)² + 10 (y - x²)² with momentum.

    Args:
        start: where to begin, shape (2,).
        learning_rate: what the velocity is multiplied by.
        beta: the share of the velocity that is kept, from 0 to below 1.
        n_steps: how many steps to take, at least 0.
        nesterov: whether the gradient is taken at the look-ahead point.

    Returns:
        The start and the position after each step, shape (n_steps + 1, 2).
    """
    ...
