"""wrong-answer: the loss had a half in front."""

import numpy as np


def als_step(R, Q, l2):
    rated = ~np.isnan(R)
    P = np.zeros((len(R), Q.shape[1]))
    for u in range(len(R)):
        A, r = Q[rated[u]], R[u, rated[u]]
        penalty = l2 * np.eye(Q.shape[1])
        P[u] = np.linalg.solve(A.T @ A + penalty, A.T @ r)
    residuals = (R - P @ Q.T)[rated]
    return P, ((residuals**2).sum() + l2 * (P**2).sum()) / 2
