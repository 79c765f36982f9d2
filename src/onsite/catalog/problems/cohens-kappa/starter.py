def cohens_kappa(first: list[str] | list[int], second: list[str] | list[int]) -> float:
    """Compute the agreement of two raters beyond chance.

    Args:
        first: what one rater said of each of n items.
        second: what the other said of the same items.

    Returns:
        Kappa, at most 1; NaN if both gave one and the same label to all items.
    """
    ...
