"""wrong-answer: a sigmoid were never rounded to 0 or 1, so that its logarithm is finite."""

import numpy as np


def skip_gram_step(W_in, W_out, centre, context, negatives, rate):
    rows = np.array([context, *negatives])
    labels = (np.arange(len(rows)) == 0).astype(float)
    v, U = W_in[centre], W_out[rows]
    with np.errstate(all="ignore"):
        p = 1 / (1 + np.exp(-(U @ v)))
        loss = -np.log(np.where(labels == 1, p, 1 - p)).sum()
    new_in, new_out = W_in.copy(), W_out.copy()
    new_in[centre] -= rate * (p - labels) @ U
    np.subtract.at(new_out, rows, rate * np.outer(p - labels, v))
    return loss, new_in, new_out
