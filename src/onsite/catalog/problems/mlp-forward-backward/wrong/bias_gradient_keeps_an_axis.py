"""wrong-answer: the biases were rows of shape (1, h) and (1, m)."""

import numpy as np


def forward_backward(X, Y, W1, b1, W2, b2):
    H = np.maximum(X @ W1 + b1, 0)
    P = H @ W2 + b2
    dP = (P - Y) / len(X)
    dZ = (dP @ W2.T) * (H > 0)
    loss = ((P - Y) ** 2).sum() / (2 * len(X))
    gradients = {"W1": X.T @ dZ, "b1": dZ.sum(axis=0, keepdims=True)}
    gradients |= {"W2": H.T @ dP, "b2": dP.sum(axis=0, keepdims=True), "X": dZ @ W1.T}
    return P, loss, gradients
