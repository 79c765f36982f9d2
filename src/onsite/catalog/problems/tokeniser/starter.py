def tokenise(text: str, vocabulary: list[str]) -> list[str]:
    """Split each word of a text greedily into the longest entries of a vocabulary.

    Args:
        text: words between whitespace.
        vocabulary: distinct entries; those that begin with "##" continue a word.

    Returns:
        The entries, in order; "[UNK]" for each word that cannot be split.
    """
    ...
