"""too-slow-growth: a list could be counted anew for every label."""


def cohens_kappa(first, second):
    n = len(first)
    expected = sum(first.count(label) * second.count(label) for label in set(first)) / n**2
    if expected == 1:
        return float("nan")
    agreement = sum(a == b for a, b in zip(first, second, strict=True)) / n
    return (agreement - expected) / (1 - expected)
