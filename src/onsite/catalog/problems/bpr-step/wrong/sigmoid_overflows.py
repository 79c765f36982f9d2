"""wrong-answer: log(sigmoid(x)) were a number for every x."""

import numpy as np


def bpr_steps(P, Q, triples, rate, l2):
    P, Q = P.copy(), Q.copy()
    losses = np.zeros(len(triples))
    for step, (u, i, j) in enumerate(triples):
        p, difference = P[u].copy(), Q[i] - Q[j]
        margin = p @ difference
        losses[step] = -np.log(1 / (1 + np.exp(-margin)))
        g = (1 - np.tanh(margin / 2)) / 2
        P[u] += rate * (g * difference - l2 * p)
        Q[i] += rate * (g * p - l2 * Q[i])
        Q[j] -= rate * (g * p + l2 * Q[j])
    return P, Q, losses
