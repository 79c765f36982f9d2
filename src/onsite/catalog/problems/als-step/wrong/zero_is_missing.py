"""wrong-answer: a rating of 0 were missing."""

import numpy as np


def als_step(R, Q, l2):
    rated = np.nan_to_num(R) != 0
    P = np.zeros((len(R), Q.shape[1]))
    for u in range(len(R)):
        A, r = Q[rated[u]], R[u, rated[u]]
        penalty = l2 * np.eye(Q.shape[1])
        P[u] = np.linalg.solve(A.T @ A + penalty, A.T @ r)
    residuals = (R - P @ Q.T)[rated]
    return P, (residuals**2).sum() + l2 * (P**2).sum()
