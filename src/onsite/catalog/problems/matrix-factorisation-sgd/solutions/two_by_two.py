"""Both rows stacked: a step multiplies them by a 2 x 2 matrix."""

import numpy as np


def factorise(ratings, P, Q, rate, l2, n_epochs):
    rows, n_users = np.vstack([P, Q]), len(P)
    users = np.array([u for u, _, _ in ratings])
    items = n_users + np.array([i for _, i, _ in ratings])
    values = np.array([rating for _, _, rating in ratings], dtype=float)
    errors = np.empty(n_epochs)
    for epoch in range(n_epochs):
        for u, i, value in zip(users, items, values, strict=True):
            pull, keep = rate * (value - rows[u] @ rows[i]), 1 - rate * l2
            rows[[u, i]] = np.array([[keep, pull], [pull, keep]]) @ rows[[u, i]]
        predictions = np.einsum("nf,nf->n", rows[users], rows[items])
        errors[epoch] = np.linalg.norm(values - predictions) / np.sqrt(len(values))
    return rows[:n_users], rows[n_users:], errors
