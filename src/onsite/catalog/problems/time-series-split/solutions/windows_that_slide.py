"""Keeps a window of training rows and moves it on by the size of a test set."""

from collections import deque


def time_series_split(n, n_splits, test_size, gap, max_train):
    end = n - n_splits * test_size - gap
    window = deque(range(end), maxlen=max_train)
    splits = []
    for _ in range(n_splits):
        test = range(end + gap, end + gap + test_size)
        if window:
            splits.append((tuple(window), tuple(test)))
        window.extend(range(max(end, 0), end + test_size))
        end += test_size
    return splits
