"""Arrays of what is left shrink with each choice; the running maximum starts at the first row."""

import numpy as np


def mmr(relevance, similarity, trade_off, k):
    if k == 0:
        return []
    first = int(np.argmax(trade_off * relevance))
    chosen, left = [first], np.delete(np.arange(len(relevance)), first)
    nearest = similarity[first, left]
    while left.size and len(chosen) < k:
        place = int(np.argmax(trade_off * relevance[left] - (1 - trade_off) * nearest))
        chosen.append(int(left[place]))
        left, nearest = np.delete(left, place), np.delete(nearest, place)
        nearest = np.maximum(nearest, similarity[left, chosen[-1]])
    return chosen
