"""Plain lists, scaled by the largest entry before the length is taken."""

from math import sqrt


def power_iteration(A, start, n_iterations):
    rows = A.tolist()
    v = unit(start.tolist())
    estimates = []
    for _ in range(n_iterations):
        w = times(rows, v)
        if any(w):
            v = unit(w)
        estimates.append(sum(a * b for a, b in zip(v, times(rows, v), strict=True)))
    return v, estimates


def times(rows, v):
    return [sum(a * b for a, b in zip(row, v, strict=True)) for row in rows]


def unit(v):
    largest = max(abs(value) for value in v)
    v = [value / largest for value in v]
    length = sqrt(sum(value * value for value in v))
    return [value / length for value in v]
