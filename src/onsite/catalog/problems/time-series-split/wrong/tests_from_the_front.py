"""wrong-answer: test sets began as early as can be, and the newest rows were left over."""


def time_series_split(n, n_splits, test_size, gap, max_train):
    splits = []
    for split in range(n_splits):
        begin = gap + test_size + split * test_size
        oldest = 0 if max_train is None else max(begin - gap - max_train, 0)
        test = list(range(begin, min(begin + test_size, n)))
        splits.append((list(range(oldest, begin - gap)), test))
    return splits
