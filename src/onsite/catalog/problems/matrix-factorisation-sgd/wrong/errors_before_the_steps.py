"""wrong-answer: an epoch's error gathered each rating's error before its own step."""

import numpy as np


def factorise(ratings, P, Q, rate, l2, n_epochs):
    P, Q = P.copy(), Q.copy()
    errors = []
    for _ in range(n_epochs):
        squares = []
        for u, i, rating in ratings:
            p, error = P[u].copy(), rating - P[u] @ Q[i]
            squares.append(error**2)
            P[u] += rate * (error * Q[i] - l2 * p)
            Q[i] += rate * (error * p - l2 * Q[i])
        errors.append(np.sqrt(np.mean(squares)))
    return P, Q, np.array(errors)
