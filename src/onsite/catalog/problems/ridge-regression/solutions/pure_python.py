def ridge(X, Y, l2):
    """Without numpy: one linear system for each target, by Gaussian elimination."""
    rows, targets = X.tolist(), Y.tolist()
    n, d = len(rows), len(rows[0])
    x_mean = [sum(column) / n for column in zip(*rows, strict=True)]
    centred = [[x - mean for x, mean in zip(row, x_mean, strict=True)] for row in rows]
    columns, intercepts = [], []
    for target in zip(*targets, strict=True):
        mean = sum(target) / n
        system = []
        for i in range(d):
            gram = [sum(row[i] * row[j] for row in centred) for j in range(d)]
            gram[i] += l2
            moment = sum(row[i] * (y - mean) for row, y in zip(centred, target, strict=True))
            system.append([*gram, moment])
        weights = solve(system)
        columns.append(weights)
        intercepts.append(mean - sum(w * x for w, x in zip(weights, x_mean, strict=True)))
    return [list(row) for row in zip(*columns, strict=True)], intercepts


def solve(system):
    size = len(system)
    for k in range(size):  # positive definite: no pivoting needed
        for i in range(k + 1, size):
            factor = system[i][k] / system[k][k]
            for j in range(k, size + 1):
                system[i][j] -= factor * system[k][j]
    values = [0.0] * size
    for k in reversed(range(size)):
        known = sum(system[k][j] * values[j] for j in range(k + 1, size))
        values[k] = (system[k][size] - known) / system[k][k]
    return values
