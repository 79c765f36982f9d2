"""wrong-answer: kappa were agreement less chance, not divided by what is left."""

from collections import Counter


def cohens_kappa(first, second):
    n, others = len(first), Counter(second)
    expected = sum(count * others[label] for label, count in Counter(first).items()) / n**2
    if expected == 1:
        return float("nan")
    return sum(a == b for a, b in zip(first, second, strict=True)) / n - expected
