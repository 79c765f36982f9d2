"""runtime-error: every label of the first rater were used by the second."""


def cohens_kappa(first, second):
    n = len(first)
    of_first, of_second = {}, {}
    for label in first:
        of_first[label] = of_first.get(label, 0) + 1
    for label in second:
        of_second[label] = of_second.get(label, 0) + 1
    expected = sum(of_first[label] * of_second[label] for label in of_first) / n**2
    if expected == 1:
        return float("nan")
    agreement = sum(a == b for a, b in zip(first, second, strict=True)) / n
    return (agreement - expected) / (1 - expected)
