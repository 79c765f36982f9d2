"""wrong-answer: a negative similarity were 0."""

import numpy as np


def mmr(relevance, similarity, trade_off, k):
    left = list(range(len(relevance)))
    chosen = []
    while left and len(chosen) < k:
        values = []
        for i in left:
            likeness = max([0.0, *(similarity[i, j] for j in chosen)])
            values.append(trade_off * relevance[i] - (1 - trade_off) * likeness)
        chosen.append(left.pop(int(np.argmax(values))))
    return chosen
