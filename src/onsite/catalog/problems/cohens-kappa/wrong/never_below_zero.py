"""wrong-answer: kappa below 0 were reported as 0."""

from collections import Counter


def cohens_kappa(first, second):
    n, others = len(first), Counter(second)
    expected = sum(count * others[label] for label, count in Counter(first).items()) / n**2
    if expected == 1:
        return float("nan")
    agreement = sum(a == b for a, b in zip(first, second, strict=True)) / n
    return max((agreement - expected) / (1 - expected), 0.0)
