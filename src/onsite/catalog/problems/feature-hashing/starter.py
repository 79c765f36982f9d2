import numpy as np


def hash_features(documents: list[list[str]], n_columns: int) -> np.ndarray:
    """Add each token's sign to the column that its hash chooses.

    Args:
        documents: N lists of tokens.
        n_columns: the width, at least 1.

    Returns:
        Whole numbers of shape (N, n_columns).
    """
    ...
