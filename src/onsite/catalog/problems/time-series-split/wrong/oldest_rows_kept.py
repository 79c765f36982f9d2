"""wrong-answer: the oldest rows were kept where the training set is limited."""


def time_series_split(n, n_splits, test_size, gap, max_train):
    return [
        (list(range(begin - gap))[:max_train], list(range(begin, begin + test_size)))
        for begin in range(n - n_splits * test_size, n, test_size)
        if begin > gap
    ]
