import numpy as np
from numpy.typing import NDArray


def k_means(
    X: NDArray[np.float64], centres: NDArray[np.float64], n_iterations: int
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.float64]]:
    """Run Lloyd's algorithm; see `squared_distances` for the assignment.

    Returns:
        The final centres, shape (k, d); each point's row in them, shape (n,); the inertia after
        each iteration, shape (n_iterations,).
    """
    centres = centres.copy()
    inertias = []
    for _ in range(n_iterations):
        labels = squared_distances(X, centres).argmin(axis=1)
        for j in range(len(centres)):
            members = X[labels == j]
            if len(members):  # a centre without points stays
                centres[j] = members.mean(axis=0)
        inertias.append(((X - centres[labels]) ** 2).sum())
    return centres, labels, np.array(inertias)


def squared_distances(A: NDArray[np.float64], B: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the squared distance of each row of A (n, d) to each of B (k, d), shape (n, k)."""
    return ((A[:, None] - B) ** 2).sum(axis=2)
