"""wrong-answer: a split counted even if there is nothing to train on."""


def time_series_split(n, n_splits, test_size, gap, max_train):
    splits = []
    for begin in range(n - n_splits * test_size, n, test_size):
        end = max(begin - gap, 0)
        oldest = 0 if max_train is None else max(end - max_train, 0)
        splits.append((list(range(oldest, end)), list(range(begin, begin + test_size))))
    return splits
