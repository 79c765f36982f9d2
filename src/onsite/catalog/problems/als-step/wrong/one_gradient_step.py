"""wrong-answer: one gradient step from 0 were enough."""

import numpy as np


def als_step(R, Q, l2):
    rated = ~np.isnan(R)
    P = np.zeros((len(R), Q.shape[1]))
    for u in range(len(R)):
        A, r = Q[rated[u]], R[u, rated[u]]
        P[u] = 0.1 * A.T @ r
    residuals = (R - P @ Q.T)[rated]
    return P, (residuals**2).sum() + l2 * (P**2).sum()
