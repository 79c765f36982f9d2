"""wrong-answer: all ratings of an epoch saw the same factors."""

import numpy as np


def factorise(ratings, P, Q, rate, l2, n_epochs):
    P, Q = P.copy(), Q.copy()
    errors = []
    for _ in range(n_epochs):
        old_P, old_Q = P.copy(), Q.copy()
        for u, i, rating in ratings:
            p, q = old_P[u], old_Q[i]
            error = rating - p @ q
            P[u] += rate * (error * q - l2 * p)
            Q[i] += rate * (error * p - l2 * q)
        squares = [(rating - P[u] @ Q[i]) ** 2 for u, i, rating in ratings]
        errors.append(np.sqrt(np.mean(squares)))
    return P, Q, np.array(errors)
