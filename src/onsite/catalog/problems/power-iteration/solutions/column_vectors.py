"""A column vector throughout; v keeps a fixed sign, which the answer leaves free."""

import numpy as np


def power_iteration(A, start, n_iterations):
    v = start.reshape(-1, 1).astype(float)
    v = v / np.sqrt(np.sum(v**2))
    estimates = np.empty(n_iterations)
    for i in range(n_iterations):
        w = A @ v
        scale = np.abs(w).max()
        if scale > 0:
            v = w / scale
            v = v / np.sqrt(v.T @ v)
            v = v * np.sign(v[np.abs(v).argmax()])
        estimates[i] = np.einsum("ik,ij,jk->", v, A, v)
    return v[:, 0], estimates
