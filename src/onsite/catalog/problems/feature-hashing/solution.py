import numpy as np


def hash_features(documents: list[list[str]], n_columns: int) -> np.ndarray:
    """Add each token's sign to the column that its hash chooses.

    Args:
        documents: N lists of tokens.
        n_columns: the width, at least 1.

    Returns:
        Whole numbers of shape (N, n_columns).
    """
    matrix = np.zeros((len(documents), n_columns), dtype=int)
    for i, tokens in enumerate(documents):
        for token in tokens:
            h = fnv_1a(token)
            matrix[i, h % n_columns] += -1 if h >> 31 else 1
    return matrix


def fnv_1a(token: str) -> int:
    """Return the 32-bit FNV-1a hash of the token's bytes in UTF-8."""
    h = 2166136261
    for byte in token.encode():
        h = (h ^ byte) * 16777619 % 2**32
    return h
