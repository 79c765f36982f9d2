"""One coin at a time, case by case."""

import math


def coin_estimates(flips, a, b):
    estimates = []
    for row in flips.tolist():
        heads, tails = row.count(1), row.count(0)
        mle = heads / (heads + tails) if heads + tails else math.nan
        alpha, beta = heads + a, tails + b
        estimates.append((mle, mode(alpha, beta), alpha / (alpha + beta)))
    return tuple(list(column) for column in zip(*estimates, strict=True))


def mode(alpha, beta):
    if alpha > 1 and beta > 1:
        return (alpha - 1) / (alpha + beta - 2)
    if alpha == beta == 1 or (alpha < 1 and beta < 1):
        return math.nan
    return 1.0 if alpha > beta else 0.0
