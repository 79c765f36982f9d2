"""One minus the observed over the expected disagreement."""

from collections import Counter
from fractions import Fraction


def cohens_kappa(first, second):
    n = len(first)
    of_first, of_second = Counter(first), Counter(second)
    alike = sum(Fraction(count * of_second[label], n * n) for label, count in of_first.items())
    differ = Fraction(sum(a != b for a, b in zip(first, second, strict=True)), n)
    return float(1 - differ / (1 - alike)) if alike != 1 else float("nan")
