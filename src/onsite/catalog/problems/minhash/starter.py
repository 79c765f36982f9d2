import numpy as np


def minhash(
    documents: list[list[int]], a: np.ndarray, b: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Compute MinHash signatures and the similarities of all pairs of documents.

    Args:
        documents: m lists of shingles, whole numbers from 0 to 2**31 - 2.
        a: the hash functions' factors, shape (k,), dtype int32.
        b: their summands, shape (k,), dtype int32.

    Returns:
        Signatures of shape (m, k); the estimated and the exact Jaccard similarities, both of
        shape (m, m).
    """
    ...
