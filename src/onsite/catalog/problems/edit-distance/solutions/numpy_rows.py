"""A row at a time: the chain of insertions is a running minimum of cost minus position."""

import numpy as np


def edit_distance(a, b):
    if len(a) > len(b):
        a, b = b, a
    codes = np.array([ord(character) for character in a], dtype=np.int64)
    position = np.arange(len(a) + 1)
    row = position.copy()
    for character in b:
        best = row + 1
        np.minimum(best[1:], row[:-1] + (codes != ord(character)), out=best[1:])
        row = np.minimum.accumulate(best - position) + position
    return int(row[-1])
