"""wrong-answer: the queries got labels in place of scores."""

import numpy as np


def kernel_perceptron(
    X: np.ndarray, y: np.ndarray, queries: np.ndarray, gamma: float, n_epochs: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    K = gaussian_kernel(X, X, gamma)
    counts = np.zeros(len(X), dtype=int)
    for _ in range(n_epochs):
        for i, label in enumerate(y):
            if label * (K[i] @ (counts * y)) <= 0:
                counts[i] += 1
    return K, counts, np.sign(gaussian_kernel(queries, X, gamma) @ (counts * y))


def gaussian_kernel(A: np.ndarray, B: np.ndarray, gamma: float) -> np.ndarray:
    squared = ((A[:, None] - B) ** 2).sum(axis=2)
    return np.exp(-gamma * squared)
