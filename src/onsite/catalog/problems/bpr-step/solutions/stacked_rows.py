"""The three rows as one matrix: its gradient is an outer product of signs and rows."""

import numpy as np
from numpy import exp, log1p


def bpr_steps(P, Q, triples, rate, l2):
    n = len(P)
    rows = np.vstack([P, Q])
    losses = []
    for u, i, j in triples:
        at = [u, n + i, n + j]
        p, q_i, q_j = rows[at]
        x = p @ q_i - p @ q_j
        if x >= 0:
            loss, slope = log1p(exp(-x)), -exp(-x) / (1 + exp(-x))
        else:
            loss, slope = log1p(exp(x)) - x, -1 / (1 + exp(x))
        losses.append(loss)
        gradient = slope * np.array([q_i - q_j, p, -p]) + l2 * rows[at]
        rows[at] = rows[at] - rate * gradient
    return rows[:n], rows[n:], np.array(losses)
