"""wrong-answer: a training set of fewer than `max_train` rows were no training set."""


def time_series_split(n, n_splits, test_size, gap, max_train):
    splits = []
    for begin in range(n - n_splits * test_size, n, test_size):
        end = begin - gap
        oldest = 0 if max_train is None else end - max_train
        if 0 <= oldest < end:
            splits.append((list(range(oldest, end)), list(range(begin, begin + test_size))))
    return splits
