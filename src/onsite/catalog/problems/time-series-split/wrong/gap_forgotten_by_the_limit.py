"""wrong-answer: the last rows were counted from the test set, gap included."""


def time_series_split(n, n_splits, test_size, gap, max_train):
    splits = []
    for begin in range(n - n_splits * test_size, n, test_size):
        oldest = 0 if max_train is None else max(begin - max_train, 0)
        train = list(range(oldest, begin - gap))
        if train:
            splits.append((train, list(range(begin, begin + test_size))))
    return splits
