"""wrong-answer: relu's derivative at exactly 0 were 1."""

import numpy as np


def forward_backward(X, Y, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = np.maximum(Z, 0)
    P = H @ W2 + b2
    dP = (P - Y) / len(X)
    dZ = (dP @ W2.T) * (Z >= 0)
    loss = ((P - Y) ** 2).sum() / (2 * len(X))
    return P, loss, grads(X, H, W1, dP, dZ)


def grads(X, H, W1, dP, dZ):
    by_b1, by_b2 = dZ.sum(axis=0), dP.sum(axis=0)
    return {"W1": X.T @ dZ, "b1": by_b1, "W2": H.T @ dP, "b2": by_b2, "X": dZ @ W1.T}
