import numpy as np
from numpy.typing import NDArray


def bm25(query: list[str], documents: list[list[str]], k1: float, b: float) -> NDArray[np.float64]:
    """Score each document against a query by BM25.

    Args:
        query: words, perhaps none, perhaps repeated.
        documents: N lists of words, N at least 1; some or all may be empty.
        k1: how slowly repetition saturates, at least 0.
        b: how much of a document's length is divided out, from 0 to 1.

    Returns:
        The N scores, in the order of the documents.
    """
    ...
