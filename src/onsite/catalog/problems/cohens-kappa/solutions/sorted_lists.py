"""Two sorted lists walked through side by side to count the pairs that are equal by chance."""

from itertools import groupby


def cohens_kappa(first, second):
    n = len(first)
    both = [(label, 0) for label in first] + [(label, 1) for label in second]
    chance = 0
    for _, group in groupby(sorted(both), key=lambda pair: pair[0]):
        raters = [rater for _, rater in group]
        chance += raters.count(0) * raters.count(1)
    if chance == n * n:
        return float("nan")
    same = len([1 for a, b in zip(first, second, strict=True) if a == b])
    return (same / n - chance / n**2) / (1 - chance / n**2)
