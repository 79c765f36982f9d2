"""Pair by pair, over plain lists."""

from math import log


def tsne_gradient(P, Y):
    p, y = P.tolist(), Y.tolist()
    n, d = Y.shape
    kernel = [
        [1 / (1 + sum((a - b) ** 2 for a, b in zip(one, other, strict=True))) for other in y]
        for one in y
    ]
    total = 2 * sum(kernel[i][j] for i in range(n) for j in range(i))
    loss, gradient = 0.0, [[0.0] * d for _ in range(n)]
    for i in range(n):
        for j in range(i):
            q = kernel[i][j] / total
            if p[i][j] > 0:
                loss += 2 * p[i][j] * log(p[i][j] / q)
            force = 4 * (p[i][j] - q) * kernel[i][j]
            for c in range(d):
                pull = force * (y[i][c] - y[j][c])
                gradient[i][c] += pull
                gradient[j][c] -= pull
    return loss, gradient
