def edit_distance(a: str, b: str) -> int:
    """Return the least number of insertions, deletions and replacements that turn a into b.

    Args:
        a: n characters, perhaps none.
        b: m characters, perhaps none.

    Returns:
        The distance, found in O(n m) time and O(min(n, m)) memory.
    """
    ...
