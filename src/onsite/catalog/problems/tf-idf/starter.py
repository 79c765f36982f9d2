import numpy as np
from numpy.typing import NDArray


def tf_idf(documents: list[str]) -> tuple[list[str], NDArray[np.float64]]:
    """Weigh the words of each document.

    Args:
        documents: N texts, N at least 1; some may be empty, but not all.

    Returns:
        The V distinct words in lower case, sorted, and their weights, shape (N, V).
    """
    ...
