"""wrong-answer: the gap moved the test set on, not the end of the training set back."""


def time_series_split(n, n_splits, test_size, gap, max_train):
    splits = []
    for end in range(n - n_splits * test_size, n, test_size):
        oldest = 0 if max_train is None else max(end - max_train, 0)
        test = list(range(n))[end + gap : end + gap + test_size]
        if end > 0:
            splits.append((list(range(oldest, end)), test))
    return splits
