"""wrong-answer: the losses included the penalty."""

import numpy as np


def bpr_steps(P, Q, triples, rate, l2):
    P, Q = P.copy(), Q.copy()
    losses = np.zeros(len(triples))
    for step, (u, i, j) in enumerate(triples):
        p, difference = P[u].copy(), Q[i] - Q[j]
        margin = p @ difference
        losses[step] = np.logaddexp(0, -margin) + l2 / 2 * (p @ p + Q[i] @ Q[i] + Q[j] @ Q[j])
        g = (1 - np.tanh(margin / 2)) / 2
        P[u] += rate * (g * difference - l2 * p)
        Q[i] += rate * (g * p - l2 * Q[i])
        Q[j] -= rate * (g * p + l2 * Q[j])
    return P, Q, losses
