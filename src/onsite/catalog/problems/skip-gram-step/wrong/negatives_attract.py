"""wrong-answer: the negatives' scores were to be high, like the context's."""

import numpy as np


def skip_gram_step(W_in, W_out, centre, context, negatives, rate):
    rows = np.array([context, *negatives])
    v, U = W_in[centre], W_out[rows]
    scores = U @ v
    loss = np.logaddexp(0, -scores).sum()
    slopes = (1 + np.tanh(scores / 2)) / 2 - 1
    new_in, new_out = W_in.copy(), W_out.copy()
    new_in[centre] -= rate * slopes @ U
    np.subtract.at(new_out, rows, rate * np.outer(slopes, v))
    return loss, new_in, new_out
