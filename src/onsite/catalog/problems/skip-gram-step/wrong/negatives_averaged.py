"""wrong-answer: the negatives' terms were averaged, not summed."""

import numpy as np


def skip_gram_step(W_in, W_out, centre, context, negatives, rate):
    rows = np.array([context, *negatives])
    labels = (np.arange(len(rows)) == 0).astype(float)
    weights = np.where(labels == 1, 1.0, 1 / max(1, len(negatives)))
    v, U = W_in[centre], W_out[rows]
    scores = U @ v
    loss = (weights * np.logaddexp(0, np.where(labels == 1, -scores, scores))).sum()
    slopes = weights * ((1 + np.tanh(scores / 2)) / 2 - labels)
    new_in, new_out = W_in.copy(), W_out.copy()
    new_in[centre] -= rate * slopes @ U
    np.subtract.at(new_out, rows, rate * np.outer(slopes, v))
    return loss, new_in, new_out
