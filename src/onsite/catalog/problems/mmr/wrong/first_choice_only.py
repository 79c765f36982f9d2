"""wrong-answer: only the item chosen first counted."""

import numpy as np


def mmr(relevance, similarity, trade_off, k):
    left = list(range(len(relevance)))
    chosen = []
    while left and len(chosen) < k:
        values = []
        for i in left:
            likeness = similarity[i, chosen[0]] if chosen else 0.0
            values.append(trade_off * relevance[i] - (1 - trade_off) * likeness)
        chosen.append(left.pop(int(np.argmax(values))))
    return chosen
