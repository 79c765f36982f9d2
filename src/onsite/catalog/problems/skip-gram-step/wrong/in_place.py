"""wrong-answer: the tables could be changed in place."""

import numpy as np


def skip_gram_step(W_in, W_out, centre, context, negatives, rate):
    rows = np.array([context, *negatives])
    labels = (np.arange(len(rows)) == 0).astype(float)
    v, U = W_in[centre].copy(), W_out[rows]
    scores = U @ v
    loss = np.logaddexp(0, np.where(labels == 1, -scores, scores)).sum()
    slopes = (1 + np.tanh(scores / 2)) / 2 - labels
    W_in[centre] -= rate * slopes @ U
    np.subtract.at(W_out, rows, rate * np.outer(slopes, v))
    return loss, W_in, W_out
