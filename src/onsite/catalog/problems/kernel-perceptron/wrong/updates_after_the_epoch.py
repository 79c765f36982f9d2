"""wrong-answer: all rows of an epoch were scored with the counts from its start."""

import numpy as np


def kernel_perceptron(
    X: np.ndarray, y: np.ndarray, queries: np.ndarray, gamma: float, n_epochs: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    K = gaussian_kernel(X, X, gamma)
    counts = np.zeros(len(X), dtype=int)
    for _ in range(n_epochs):
        counts = counts + (y * (K @ (counts * y)) <= 0)
    return K, counts, gaussian_kernel(queries, X, gamma) @ (counts * y)


def gaussian_kernel(A: np.ndarray, B: np.ndarray, gamma: float) -> np.ndarray:
    squared = ((A[:, None] - B) ** 2).sum(axis=2)
    return np.exp(-gamma * squared)
