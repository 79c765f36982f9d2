"""Exact arithmetic on whole numbers: weights times K, columns as large as their sum."""

from fractions import Fraction


def alias_tables(weights):
    n = len(weights)
    ratios = [Fraction(float(weight)) for weight in weights]
    shared = max(ratio.denominator for ratio in ratios)  # powers of two, all of them
    left = [int(ratio * shared) for ratio in ratios]
    full = sum(left)
    left = [n * one for one in left]
    keep, alias = [1.0] * n, list(range(n))
    low = [i for i in range(n) if left[i] < full]
    high = [i for i in range(n) if left[i] > full]
    while low:
        poor, rich = low.pop(), high[-1]
        keep[poor], alias[poor] = left[poor] / full, rich
        left[rich] -= full - left[poor]
        if left[rich] <= full:
            high.pop()
            if left[rich] < full:
                low.append(rich)
    return keep, alias
