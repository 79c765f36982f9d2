"""wrong-answer: by chance all labels were equally likely."""


def cohens_kappa(first, second):
    n_labels = len(set(first) | set(second))
    if n_labels == 1:
        return float("nan")
    agreement = sum(a == b for a, b in zip(first, second, strict=True)) / len(first)
    return (agreement - 1 / n_labels) / (1 - 1 / n_labels)
