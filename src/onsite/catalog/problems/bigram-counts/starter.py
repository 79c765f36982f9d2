def bigram_counts(sentences: list[str]) -> list[tuple[tuple[str, str], int]]:
    """Count the pairs of neighbouring words over all sentences.

    Args:
        sentences: the corpus, one string each; may be empty.

    Returns:
        ((first, second), count) for each bigram that occurs, in any order.
    """
    ...
