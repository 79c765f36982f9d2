import numpy as np


def kernel_perceptron(X, y, queries, gamma, n_epochs):
    """Distances by one matrix product about the mean; all rows' scores kept up to date."""
    centre = X.mean(axis=0)
    K = kernel(X - centre, X - centre, gamma)
    signed = K * y  # column i: what a mistake on row i adds to every score
    scores, counts = np.zeros(len(y)), np.zeros(len(y))
    for _ in range(n_epochs):
        for i in range(len(y)):
            if y[i] * scores[i] <= 0:
                counts[i] += 1
                scores += signed[:, i]
    return K, counts, kernel(queries - centre, X - centre, gamma) @ (counts * y)


def kernel(A, B, gamma):
    squared = np.sum(A * A, axis=1)[:, None] + np.sum(B * B, axis=1) - 2 * A @ B.T
    return np.exp(-gamma * squared.clip(min=0))
