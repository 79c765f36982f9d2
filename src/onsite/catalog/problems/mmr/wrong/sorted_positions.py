"""wrong-answer: the order of choice did not matter."""

import numpy as np


def mmr(relevance, similarity, trade_off, k):
    left = list(range(len(relevance)))
    chosen = []
    while left and len(chosen) < k:
        values = []
        for i in left:
            likeness = max(similarity[i, j] for j in chosen) if chosen else 0.0
            values.append(trade_off * relevance[i] - (1 - trade_off) * likeness)
        chosen.append(left.pop(int(np.argmax(values))))
    return sorted(chosen)
