"""Plain lists; draws u first, then the neighbour, then the base."""

from math import dist


def smote(X, n_new, k, rng):
    rows = X.tolist()
    n = len(rows)
    nearest = []
    for i in range(n):
        others = sorted((j for j in range(n) if j != i), key=lambda j: dist(rows[i], rows[j]))
        nearest.append(others[:k])
    new = []
    for _ in range(n_new):
        u = rng.random()
        place = int(rng.random() * min(k, n - 1))
        i = int(rng.random() * n)
        a, b = rows[i], rows[nearest[i][place]]
        new.append([p + u * (q - p) for p, q in zip(a, b, strict=True)])
    return new
