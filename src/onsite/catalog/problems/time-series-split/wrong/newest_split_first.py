"""wrong-answer: the splits came from the newest to the oldest."""


def time_series_split(n, n_splits, test_size, gap, max_train):
    splits = []
    for stop in range(n, n - n_splits * test_size, -test_size):
        end = stop - test_size - gap
        oldest = 0 if max_train is None else max(end - max_train, 0)
        if end > 0:
            splits.append((list(range(oldest, end)), list(range(stop - test_size, stop))))
    return splits
