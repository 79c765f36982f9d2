def time_series_split(
    n: int, n_splits: int, test_size: int, gap: int, max_train: int | None
) -> list[tuple[list[int], list[int]]]:
    """List training and test rows of splits that never train on the future.

    Args:
        n: how many rows there are, in order of time.
        n_splits: how many splits to make.
        test_size: how many rows each test set has.
        gap: how many rows to leave out before each test set.
        max_train: how many rows a training set may have at most; None for no limit.

    Returns:
        For each split, in order of time, the training rows and the test rows, ascending; splits
        with nothing to train on are left out.
    """
    ...
