import numpy as np
from numpy.typing import NDArray


def tsne_gradient(
    P: NDArray[np.float64], Y: NDArray[np.float64]
) -> tuple[float, NDArray[np.float64]]:
    """Return t-SNE's loss and its gradient.

    Args:
        P: joint probabilities, shape (n, n), symmetric, 0 on the diagonal, of sum 1.
        Y: the points of the map, shape (n, d).

    Returns:
        The Kullback-Leibler divergence and its derivatives by Y, shape (n, d).
    """
    ...
