import numpy as np
from numpy.typing import NDArray


def tsne_gradient(
    P: NDArray[np.float64], Y: NDArray[np.float64]
) -> tuple[float, NDArray[np.float64]]:
    """Return t-SNE's loss and its gradient (van der Maaten and Hinton 2008, equation 5).

    Returns:
        The Kullback-Leibler divergence and its derivatives by Y, shape (n, d).
    """
    kernel = 1 / (1 + ((Y[:, None] - Y) ** 2).sum(axis=2))
    np.fill_diagonal(kernel, 0)
    Q = kernel / kernel.sum()
    pairs = P > 0
    loss = (P[pairs] * np.log(P[pairs] / Q[pairs])).sum()
    forces = (P - Q) * kernel
    return loss, 4 * (forces.sum(axis=0)[:, None] * Y - forces @ Y)
