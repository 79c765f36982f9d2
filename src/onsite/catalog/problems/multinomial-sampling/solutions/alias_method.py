"""A table of K columns, each shared by at most two categories: O(1) for a draw (Walker, Vose)."""

import numpy as np


def multinomial(n, probabilities, rng):
    size = len(probabilities)
    heights = (probabilities * size).tolist()
    alias = [int(np.argmax(probabilities))] * size
    low = [k for k in range(size) if heights[k] < 1]
    high = [k for k in range(size) if heights[k] >= 1]
    while low and high:
        short, tall = low.pop(), high[-1]
        alias[short] = tall
        heights[tall] -= 1 - heights[short]
        if heights[tall] < 1:
            low.append(high.pop())
    counts = [0] * size
    for column, coin in zip(rng.random(n) * size, rng.random(n), strict=True):
        k = int(column)
        counts[k if coin < heights[k] else alias[k]] += 1
    return counts
