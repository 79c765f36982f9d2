"""wrong-answer: both raters had the shares of all labels together, as in Scott's pi."""

from collections import Counter


def cohens_kappa(first, second):
    n = len(first)
    expected = sum((count / (2 * n)) ** 2 for count in Counter([*first, *second]).values())
    if expected == 1:
        return float("nan")
    agreement = sum(a == b for a, b in zip(first, second, strict=True)) / n
    return (agreement - expected) / (1 - expected)
