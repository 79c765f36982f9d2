"""Plain lists, and Gaussian elimination for the normal equations."""

from statistics import fmean, pstdev


def grid_search(x, y, degrees, penalties, n_folds):
    x, y, size = x.tolist(), y.tolist(), len(x) // n_folds
    best, table = None, []
    for degree in degrees:
        row = []
        for penalty in penalties:
            errors = []
            for start in range(0, len(x), size):
                stop = start + size
                predict = fit(x[:start] + x[stop:], y[:start] + y[stop:], degree, penalty)
                pairs = zip(x[start:stop], y[start:stop], strict=True)
                errors.append(fmean((predict(one) - target) ** 2 for one, target in pairs))
            row.append(fmean(errors))
            if best is None or row[-1] < best[0]:
                best = row[-1], degree, penalty
        table.append(row)
    return best[1], best[2], table


def fit(x, y, degree, penalty):
    columns = [[value**power for value in x] for power in range(1, degree + 1)]
    means, scales = [fmean(column) for column in columns], [pstdev(column) for column in columns]
    columns = [
        [(value - mean) / scale for value in column]
        for column, mean, scale in zip(columns, means, scales, strict=True)
    ]
    centre = fmean(y)
    rows = [
        [dot(one, other) + penalty * (one is other) for other in columns]
        + [dot(one, [target - centre for target in y])]
        for one in columns
    ]
    weights = solve(rows)

    def predict(value):
        powers = [value**power for power in range(1, degree + 1)]
        parts = zip(weights, powers, means, scales, strict=True)
        return centre + sum(w * (power - mean) / scale for w, power, mean, scale in parts)

    return predict


def dot(one, other):
    return sum(a * b for a, b in zip(one, other, strict=True))


def solve(rows):
    for i, pivot in enumerate(rows):
        for j, row in enumerate(rows):
            if j != i:
                share = row[i] / pivot[i]
                rows[j] = [a - share * b for a, b in zip(row, pivot, strict=True)]
    return [row[-1] / row[i] for i, row in enumerate(rows)]
