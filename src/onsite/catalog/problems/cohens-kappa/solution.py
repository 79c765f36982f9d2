from collections import Counter


def cohens_kappa(first: list[str] | list[int], second: list[str] | list[int]) -> float:
    """Return (observed - expected) / (1 - expected) agreement, both here as numbers of n² pairs."""
    n = len(first)
    observed = n * sum(label == second[item] for item, label in enumerate(first))
    others = Counter(second)
    expected = sum(others[label] for label in first)
    if expected == n**2:
        return float("nan")
    return (observed - expected) / (n**2 - expected)
