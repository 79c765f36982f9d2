"""wrong-answer: the second rater had the first one's shares."""

from collections import Counter


def cohens_kappa(first, second):
    n = len(first)
    if len(set(first) | set(second)) == 1:
        return float("nan")
    expected = sum((count / n) ** 2 for count in Counter(first).values())
    agreement = sum(a == b for a, b in zip(first, second, strict=True)) / n
    return (agreement - expected) / (1 - expected) if expected < 1 else 0.0
