"""Plain lists, row by row."""


def fit(X, y, X_val, y_val, rate, patience, min_delta, max_epochs):
    rows, targets = X.tolist(), y.tolist()
    held_out = list(zip(X_val.tolist(), y_val.tolist(), strict=True))
    weights = [0.0] * len(rows[0])
    history = [(weights, loss(weights, held_out))]
    best = 0
    while len(history) <= max_epochs and len(history) - 1 - best < patience:
        residuals = [dot(row, weights) - target for row, target in zip(rows, targets, strict=True)]
        gradient = [dot(residuals, column) for column in zip(*rows, strict=True)]
        weights = [w - 2 * rate / len(rows) * g for w, g in zip(weights, gradient, strict=True)]
        history.append((weights, loss(weights, held_out)))
        if history[-1][1] + min_delta < history[best][1]:
            best = len(history) - 1
    return history[best][0], best, [value for _, value in history]


def loss(weights, pairs):
    return sum((dot(row, weights) - target) ** 2 for row, target in pairs) / len(pairs)


def dot(one, other):
    return sum(a * b for a, b in zip(one, other, strict=True))
