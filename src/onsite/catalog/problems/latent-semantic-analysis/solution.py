import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def lsa(X: Floats, k: int, query: Floats) -> tuple[Floats, Floats, Floats]:
    """Place documents and a query in the space of the first k singular vectors.

    Returns:
        The documents' places, shape (n, k), the query's, (k,), and their cosines, (n,).
    """
    axes = np.linalg.svd(X, full_matrices=False)[2][:k].T
    documents, place = X @ axes, query @ axes
    lengths = np.linalg.norm(documents, axis=1) * np.linalg.norm(place)
    return documents, place, documents @ place / lengths
