def bleu(candidates: list[list[str]], references: list[list[list[str]]], max_n: int) -> float:
    """Return the BLEU score of a corpus.

    Args:
        candidates: S sentences of words.
        references: for each candidate, one or more reference sentences.
        max_n: the largest n-gram length that counts, at least 1.

    Returns:
        The score, from 0 to 1.
    """
    ...
