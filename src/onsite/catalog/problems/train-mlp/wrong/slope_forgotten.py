"""wrong-answer: tanh's derivative were 1."""

import numpy as np


def train(X, y, W1, b1, W2, b2, learning_rate, n_epochs, batch_size):
    W1, b1, W2, b2 = W1.copy(), b1.copy(), W2.copy(), b2.copy()
    Y = np.eye(len(b2))[y]
    losses = []
    for _ in range(n_epochs):
        for start in range(0, len(X), batch_size):
            x, t = X[start : start + batch_size], Y[start : start + batch_size]
            H = np.tanh(x @ W1 + b1)
            G = (np.exp(log_softmax(H @ W2 + b2)) - t) / len(x)
            dZ = G @ W2.T
            W2 -= learning_rate * H.T @ G
            b2 -= learning_rate * G.sum(axis=0)
            W1 -= learning_rate * x.T @ dZ
            b1 -= learning_rate * dZ.sum(axis=0)
        log_p = log_softmax(np.tanh(X @ W1 + b1) @ W2 + b2)
        losses.append(-(Y * log_p).sum() / len(X))
    return W1, b1, W2, b2, losses


def log_softmax(S):
    return S - np.logaddexp.reduce(S, axis=1, keepdims=True)
