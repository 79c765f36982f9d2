"""time-limit: all sequences of tags could be tried."""

from itertools import product

import numpy as np


def viterbi(initial, transition, emission, words):
    with np.errstate(divide="ignore"):
        start, step, emit = np.log(initial), np.log(transition), np.log(emission)
    best, highest = None, -np.inf
    for tags in product(range(len(initial)), repeat=len(words)):
        score = start[tags[0]] + emit[tags[0], words[0]]
        for t in range(1, len(words)):
            score += step[tags[t - 1], tags[t]] + emit[tags[t], words[t]]
        if score > highest:
            best, highest = tags, score
    return np.array(best), float(highest)
