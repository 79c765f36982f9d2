from math import hypot, tanh


def gradient_check(X, Y, parameters, claimed, h):
    """Without numpy, the loss included."""
    X, Y = X.tolist(), Y.tolist()
    W, b = parameters["W"].tolist(), parameters["b"].tolist()
    by_W = [[central(X, Y, W, b, row, c, h) for c in range(len(row))] for row in W]
    by_b = [central(X, Y, W, b, b, c, h) for c in range(len(b))]
    errors = {
        "W": relative(flat(claimed["W"].tolist()), flat(by_W)),
        "b": relative(claimed["b"].tolist(), by_b),
    }
    return {"W": by_W, "b": by_b}, errors


def central(X, Y, W, b, numbers, c, h):
    """Move one number of W or b, which are lists, and put it back."""
    old = numbers[c]
    losses = []
    for moved in (old + h, old - h):
        numbers[c] = moved
        losses.append(loss(X, Y, W, b))
    numbers[c] = old
    return (losses[0] - losses[1]) / (h + h)


def loss(X, Y, W, b):
    total = 0.0
    for x, y in zip(X, Y, strict=True):
        for c, target in enumerate(y):
            z = b[c] + sum(value * row[c] for value, row in zip(x, W, strict=True))
            total += (tanh(z) - target) ** 2
    return total / 2 / len(X)


def flat(rows):
    return [value for row in rows for value in row]


def relative(a, g):
    size = hypot(*a) + hypot(*g)
    return hypot(*(one - other for one, other in zip(a, g, strict=True))) / size if size else 0.0
