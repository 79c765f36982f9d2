"""The context and the negatives apart, each with its own formula; a clipped, stable sigmoid."""

import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def softplus(z):
    return np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))


def skip_gram_step(W_in, W_out, centre, context, negatives, rate):
    v, u = W_in[centre].copy(), W_out[context].copy()
    N = W_out[list(negatives)].reshape(-1, len(v))
    loss = softplus(-(u @ v)) + softplus(N @ v).sum()
    towards = sigmoid(-(u @ v))
    away = sigmoid(N @ v)
    W_in, W_out = np.array(W_in), np.array(W_out)
    W_in[centre] += rate * (towards * u - (away[:, None] * N).sum(axis=0))
    W_out[context] += rate * towards * v
    for k, a in zip(negatives, away, strict=True):
        W_out[k] -= rate * a * v
    return float(loss), W_in, W_out
