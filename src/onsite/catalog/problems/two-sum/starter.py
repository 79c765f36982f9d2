def two_sum(numbers: list[int], target: int) -> tuple[int, int]:
    """Find the two numbers that add up to a target.

    Args:
        numbers: n whole numbers, n >= 2, unsorted; not to be changed.
        target: the sum; exactly one pair of positions has it.

    Returns:
        The two positions (i, j), i < j.
    """
    ...
