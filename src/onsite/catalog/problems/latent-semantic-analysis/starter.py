import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def lsa(X: Floats, k: int, query: Floats) -> tuple[Floats, Floats, Floats]:
    """Place documents and a query in the space of the first k singular vectors.

    Args:
        X: the words' weights in each document, shape (n, V).
        k: how many dimensions to keep, from 1 to the rank of X.
        query: the words' weights in the query, shape (V,).

    Returns:
        The documents' places, shape (n, k), the query's, (k,), and their cosines, (n,).
    """
    ...
