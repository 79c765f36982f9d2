"""Loops over rows and components; the density by elimination without a library."""

from math import exp, log, pi


def em(X, weights, means, covariances, ridge, n_iterations):
    rows, n, d, k = X.tolist(), len(X), X.shape[1], len(weights)
    weights, means, covariances = weights.tolist(), means.tolist(), covariances.tolist()
    history = []
    for _ in range(n_iterations):
        shares, total = [], 0.0
        parts = [eliminate(matrix) for matrix in covariances]
        for x in rows:
            logs = [
                log(weights[j])
                + log_density([a - b for a, b in zip(x, means[j], strict=True)], *parts[j])
                for j in range(k)
            ]
            top = max(logs)
            scaled = [exp(value - top) for value in logs]
            total += top + log(sum(scaled))
            shares.append([value / sum(scaled) for value in scaled])
        history.append(total)
        for j in range(k):
            count = sum(row[j] for row in shares)
            weights[j] = count / n
            means[j] = [sum(shares[i][j] * rows[i][a] for i in range(n)) / count for a in range(d)]
            covariances[j] = [
                [
                    sum(
                        shares[i][j] * (rows[i][a] - means[j][a]) * (rows[i][b] - means[j][b])
                        for i in range(n)
                    )
                    / count
                    + (ridge if a == b else 0.0)
                    for b in range(d)
                ]
                for a in range(d)
            ]
    return weights, means, covariances, history


def eliminate(matrix):
    """Return the unit lower factor and the pivots of matrix = L D L'."""
    d = len(matrix)
    lower, pivots = [[0.0] * d for _ in range(d)], []
    for i in range(d):
        for j in range(i):
            done = sum(lower[i][m] * lower[j][m] * pivots[m] for m in range(j))
            lower[i][j] = (matrix[i][j] - done) / pivots[j]
        pivots.append(matrix[i][i] - sum(lower[i][m] ** 2 * pivots[m] for m in range(i)))
    return lower, pivots


def log_density(away, lower, pivots):
    z, total = [], 0.0
    for i, value in enumerate(away):
        z.append(value - sum(lower[i][j] * z[j] for j in range(i)))
        total += z[i] ** 2 / pivots[i] + log(2 * pi * pivots[i])
    return -total / 2
