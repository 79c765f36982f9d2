def byte_pair_encoding(
    counts: list[tuple[str, int]], n_merges: int, queries: list[str]
) -> tuple[list[tuple[str, str]], list[list[str]]]:
    """Learn merges of neighbouring symbols, then split words with them.

    Args:
        counts: distinct words, each with how often it occurs.
        n_merges: how many merges to learn, at least 0; fewer if no pair is left.
        queries: words to split.

    Returns:
        The merged pairs in order; the symbols of each query.
    """
    ...
