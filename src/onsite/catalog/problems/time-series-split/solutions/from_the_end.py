"""Goes back in time from the last test set and turns the list round."""


def time_series_split(n, n_splits, test_size, gap, max_train):
    splits, stop = [], n
    for _ in range(n_splits):
        start = stop - test_size
        train = [
            row for row in range(start - gap) if max_train is None or row >= start - gap - max_train
        ]
        if train:
            splits.insert(0, [train, list(range(start, stop))])
        stop = start
    return splits
