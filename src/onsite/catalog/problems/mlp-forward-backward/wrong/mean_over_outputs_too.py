"""wrong-answer: the loss were averaged over rows and outputs alike."""

import numpy as np


def forward_backward(X, Y, W1, b1, W2, b2):
    H = np.maximum(X @ W1 + b1, 0)
    P = H @ W2 + b2
    dP = (P - Y) / Y.size
    dZ = (dP @ W2.T) * (H > 0)
    return P, ((P - Y) ** 2).mean() / 2, grads(X, H, W1, dP, dZ)


def grads(X, H, W1, dP, dZ):
    by_b1, by_b2 = dZ.sum(axis=0), dP.sum(axis=0)
    return {"W1": X.T @ dZ, "b1": by_b1, "W2": H.T @ dP, "b2": by_b2, "X": dZ @ W1.T}
