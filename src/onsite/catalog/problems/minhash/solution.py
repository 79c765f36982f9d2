import numpy as np

P = 2**31 - 1


def minhash(
    documents: list[list[int]], a: np.ndarray, b: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Compute MinHash signatures and the similarities of all pairs of documents.

    Returns:
        Signatures of shape (m, k); the estimated and the exact Jaccard similarities, both of
        shape (m, m).
    """
    factors, summands = a.astype(np.int64), b.astype(np.int64)  # a x + b is below 2**62
    tables = [
        (factors * np.array(document, dtype=np.int64)[:, None] + summands) % P
        for document in documents
    ]
    signatures = np.array([table.min(axis=0, initial=P) for table in tables])
    estimates = (signatures[:, None] == signatures).mean(axis=2)
    sets = [set(document) for document in documents]
    exact = np.array([[jaccard(one, other) for other in sets] for one in sets])
    return signatures, estimates, exact


def jaccard(one: set[int], other: set[int]) -> float:
    """Return the share of the union that is in both; 1 for two empty sets."""
    return len(one & other) / len(one | other) if one or other else 1.0
