"""The axes are the eigenvectors of X'X, taken from the end."""

import numpy as np


def lsa(X, k, query):
    values, vectors = np.linalg.eigh(X.T @ X)
    order = np.argsort(values)[::-1][:k]
    V = vectors[:, order]
    together = np.vstack([X, query]) @ V
    units = together / np.sqrt((together**2).sum(axis=1, keepdims=True))
    return together[:-1], together[-1], units[:-1] @ units[-1]
