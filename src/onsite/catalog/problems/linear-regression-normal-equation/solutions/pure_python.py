from math import fsum


def fit(X, y):
    """Without numpy: sums over rows, then Gaussian elimination with partial pivoting."""
    rows = [[1.0, *map(float, row)] for row in X]
    targets = [float(value) for value in y]
    size = len(rows[0])

    system = []
    for i in range(size):
        gram = [fsum(row[i] * row[j] for row in rows) for j in range(size)]
        moment = fsum(row[i] * target for row, target in zip(rows, targets, strict=True))
        system.append([*gram, moment])
    beta = solve(system)

    mean = fsum(targets) / len(targets)
    tss = fsum((target - mean) ** 2 for target in targets)
    rss = fsum(
        (target - fsum(b * x for b, x in zip(beta, row, strict=True))) ** 2
        for row, target in zip(rows, targets, strict=True)
    )
    return beta[1:], beta[0], 1 - rss / tss if tss else 0.0


def solve(system):
    size = len(system)
    for k in range(size):
        pivot = max(range(k, size), key=lambda i: abs(system[i][k]))
        system[k], system[pivot] = system[pivot], system[k]
        for i in range(k + 1, size):
            factor = system[i][k] / system[k][k]
            for j in range(k, size + 1):
                system[i][j] -= factor * system[k][j]
    values = [0.0] * size
    for k in reversed(range(size)):
        known = fsum(system[k][j] * values[j] for j in range(k + 1, size))
        values[k] = (system[k][size] - known) / system[k][k]
    return values
