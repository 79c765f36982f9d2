"""Distances by the expanded square, votes by comparing all pairs of neighbours; no loop at all."""

import numpy as np


class KNearestNeighbors:
    def __init__(self, k):
        self.k = k

    def fit(self, X, y):
        self.rows, self.labels = X.T.copy(), y.copy()
        self.norms = np.einsum("nd,nd->n", X, X)

    def predict(self, Q):
        distances = np.einsum("md,md->m", Q, Q)[:, None] - 2 * Q @ self.rows + self.norms
        positions = np.broadcast_to(np.arange(len(self.norms)), distances.shape)
        neighbours = np.lexsort((positions, distances))[:, : self.k]
        labels = self.labels[neighbours]
        votes = (labels[:, :, None] == labels[:, None, :]).sum(axis=2)
        # Each neighbour now knows its label's votes; argmax takes the first, which is the nearest.
        return np.take_along_axis(labels, votes.argmax(axis=1)[:, None], axis=1)[:, 0]
