"""Sorts with numpy and looks every partner up at once by binary search: O(n log n)."""

import numpy as np


def two_sum(numbers, target):
    values = np.asarray(numbers)
    order = np.argsort(values, kind="stable")
    ranked = values[order]
    # To the right, so that of two equal numbers each finds the later one.
    place = np.searchsorted(ranked, target - ranked, side="right") - 1
    found = (place >= 0) & (ranked[place] == target - ranked) & (place != np.arange(len(ranked)))
    one = np.flatnonzero(found)[0]
    return np.sort(order[[one, place[one]]])
