"""Plain lists; new rows are built before either is put back."""

from math import sqrt


def factorise(ratings, P, Q, rate, l2, n_epochs):
    P, Q = P.tolist(), Q.tolist()
    errors = []
    for _ in range(n_epochs):
        for u, i, rating in ratings:
            e = rating - dot(P[u], Q[i])
            p = [a + rate * (e * b - l2 * a) for a, b in zip(P[u], Q[i], strict=True)]
            q = [b + rate * (e * a - l2 * b) for a, b in zip(P[u], Q[i], strict=True)]
            P[u], Q[i] = p, q
        total = sum((rating - dot(P[u], Q[i])) ** 2 for u, i, rating in ratings)
        errors.append(sqrt(total / len(ratings)))
    return P, Q, errors


def dot(a, b):
    return sum(one * other for one, other in zip(a, b, strict=True))
