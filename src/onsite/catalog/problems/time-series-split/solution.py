def time_series_split(
    n: int, n_splits: int, test_size: int, gap: int, max_train: int | None
) -> list[tuple[list[int], list[int]]]:
    """Return for each split, in order of time, the training rows and the test rows."""
    splits = []
    for begin in range(n - n_splits * test_size, n, test_size):
        end = begin - gap
        oldest = 0 if max_train is None else max(end - max_train, 0)
        if oldest < end:
            splits.append((list(range(oldest, end)), list(range(begin, begin + test_size))))
    return splits
