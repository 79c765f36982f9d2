"""wrong-answer: a row that occurs several times were updated once."""

import numpy as np


def skip_gram_step(W_in, W_out, centre, context, negatives, rate):
    rows = np.array([context, *negatives])
    labels = (np.arange(len(rows)) == 0).astype(float)
    v, U = W_in[centre], W_out[rows]
    scores = U @ v
    loss = np.logaddexp(0, np.where(labels == 1, -scores, scores)).sum()
    slopes = (1 + np.tanh(scores / 2)) / 2 - labels
    new_in, new_out = W_in.copy(), W_out.copy()
    new_in[centre] -= rate * slopes @ U
    new_out[rows] -= rate * np.outer(slopes, v)
    return loss, new_in, new_out
