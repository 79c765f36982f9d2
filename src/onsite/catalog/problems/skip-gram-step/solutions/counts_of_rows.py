"""Each distinct row once, weighted by how often it is a negative; gradients are whole tables."""

import numpy as np


def skip_gram_step(W_in, W_out, centre, context, negatives, rate):
    times = np.bincount(np.asarray(negatives, dtype=int), minlength=len(W_out))
    v = W_in[centre]
    z = W_out @ v
    log_one = -np.logaddexp(0, -z)
    log_zero = -np.logaddexp(0, z)
    positive = np.eye(len(W_out))[context]
    used = (times + positive) > 0
    loss = -(log_one[context] + (times * log_zero)[used].sum())
    slope = times * np.exp(log_one) - positive * np.exp(log_zero)
    gradient_in = np.zeros_like(W_in)
    gradient_in[centre] = slope @ W_out
    return loss, W_in - rate * gradient_in, W_out - rate * slope[:, None] * v
