"""wrong-answer: rows after the test set were trained on too."""


def time_series_split(n, n_splits, test_size, gap, max_train):
    splits = []
    for begin in range(n - n_splits * test_size, n, test_size):
        stop = begin + test_size
        train = [*range(begin - gap), *range(stop + gap, n)]
        if train:
            kept = train if max_train is None else train[-max_train:]
            splits.append((kept, list(range(begin, stop))))
    return splits
