"""wrong-answer: chance were not taken into account."""


def cohens_kappa(first, second):
    if len(set(first) | set(second)) == 1:
        return float("nan")
    return sum(a == b for a, b in zip(first, second, strict=True)) / len(first)
