from math import exp, log1p


def newton(X, y, l2, start, n_steps):
    """Without numpy; the system is solved by elimination (positive definite: no pivoting)."""
    rows, labels, weights = X.tolist(), y.tolist(), start.tolist()
    d = len(weights)
    values = []
    for step in range(n_steps + 1):
        value = l2 / 2 * sum(w * w for w in weights)
        system = [[l2 * (i == j) for j in range(d)] + [l2 * weights[i]] for i in range(d)]
        for row, label in zip(rows, labels, strict=True):
            z = sum(w * x for w, x in zip(weights, row, strict=True))
            tail = exp(-abs(z))
            p = (1 if z >= 0 else tail) / (1 + tail)
            value += max(z, 0) + log1p(tail) - label * z
            for i in range(d):
                for j in range(d):
                    system[i][j] += row[i] * row[j] * tail / (1 + tail) ** 2
                system[i][d] += (p - label) * row[i]
        values.append(value)
        if step < n_steps:
            weights = [w - s for w, s in zip(weights, solve(system), strict=True)]
    return weights, values


def solve(system):
    size = len(system)
    for k in range(size):
        for i in range(k + 1, size):
            factor = system[i][k] / system[k][k]
            for j in range(k, size + 1):
                system[i][j] -= factor * system[k][j]
    found = [0.0] * size
    for k in reversed(range(size)):
        known = sum(system[k][j] * found[j] for j in range(k + 1, size))
        found[k] = (system[k][size] - known) / system[k][k]
    return found
