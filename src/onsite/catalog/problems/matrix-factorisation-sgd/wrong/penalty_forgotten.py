"""wrong-answer: there were no penalty."""

import numpy as np


def factorise(ratings, P, Q, rate, l2, n_epochs):
    P, Q = P.copy(), Q.copy()
    errors = []
    for _ in range(n_epochs):
        for u, i, rating in ratings:
            p, error = P[u].copy(), rating - P[u] @ Q[i]
            P[u] += rate * (error * Q[i])
            Q[i] += rate * (error * p)
        squares = [(rating - P[u] @ Q[i]) ** 2 for u, i, rating in ratings]
        errors.append(np.sqrt(np.mean(squares)))
    return P, Q, np.array(errors)
