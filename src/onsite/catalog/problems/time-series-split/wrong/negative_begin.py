"""wrong-answer: a training set could begin before row 0, which in a slice counts from the back."""


def time_series_split(n, n_splits, test_size, gap, max_train):
    rows, splits = list(range(n)), []
    for begin in range(n - n_splits * test_size, n, test_size):
        end = begin - gap
        oldest = 0 if max_train is None else end - max_train
        if end > 0:
            splits.append((rows[oldest:end], rows[begin : begin + test_size]))
    return splits
