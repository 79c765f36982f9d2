import numpy as np
from numpy.typing import NDArray


class KDTree:
    """Finds the nearest of n points while computing few distances."""

    def __init__(self, points: NDArray[np.float64]) -> None:
        """Build the tree of points of shape (n, d), n at least 1."""
        ...

    def nearest(self, query: NDArray[np.float64]) -> tuple[int, int]:
        """Return the position of the point nearest to a query of shape (d,), the first of equals.

        Returns:
            The position, and how many points' distances to the query were computed.
        """
        ...
