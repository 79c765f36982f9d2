"""wrong-answer: a shingle that comes twice counted twice."""

from collections import Counter

import numpy as np

P = 2**31 - 1


def minhash(
    documents: list[list[int]], a: np.ndarray, b: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    factors, summands = a.astype(np.int64), b.astype(np.int64)  # a x + b is below 2**62
    tables = [
        (factors * np.array(document, dtype=np.int64)[:, None] + summands) % P
        for document in documents
    ]
    signatures = np.array([table.min(axis=0, initial=P) for table in tables])
    estimates = (signatures[:, None] == signatures).mean(axis=2)
    sets = documents
    exact = np.array([[jaccard(one, other) for other in sets] for one in sets])
    return signatures, estimates, exact


def jaccard(one: set[int], other: set[int]) -> float:

    one, other = Counter(one), Counter(other)
    return (one & other).total() / (one | other).total() if one or other else 1.0
