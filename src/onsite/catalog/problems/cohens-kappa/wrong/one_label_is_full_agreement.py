"""wrong-answer: kappa were 1 where both use one label only."""

from collections import Counter


def cohens_kappa(first, second):
    n, others = len(first), Counter(second)
    expected = sum(count * others[label] for label, count in Counter(first).items()) / n**2
    if expected == 1:
        return 1.0
    agreement = sum(a == b for a, b in zip(first, second, strict=True)) / n
    return (agreement - expected) / (1 - expected)
