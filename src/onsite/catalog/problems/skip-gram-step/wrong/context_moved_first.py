"""wrong-answer: the centre's gradient were taken after the context vectors have moved."""

import numpy as np


def skip_gram_step(W_in, W_out, centre, context, negatives, rate):
    rows = np.array([context, *negatives])
    labels = (np.arange(len(rows)) == 0).astype(float)
    v = W_in[centre]
    scores = W_out[rows] @ v
    loss = np.logaddexp(0, np.where(labels == 1, -scores, scores)).sum()
    slopes = (1 + np.tanh(scores / 2)) / 2 - labels
    new_in, new_out = W_in.copy(), W_out.copy()
    np.subtract.at(new_out, rows, rate * np.outer(slopes, v))
    new_in[centre] -= rate * slopes @ new_out[rows]
    return loss, new_in, new_out
