"""Scores what is still to come, from the last word to the first, then walks forward."""

import numpy as np


def viterbi(initial, transition, emission, words):
    with np.errstate(divide="ignore"):
        start, step, emit = (np.log(table) for table in (initial, transition, emission))
    future = np.zeros(len(initial))
    follower = []
    for word in words[:0:-1]:
        candidates = step + (emit[:, word] + future)
        follower.append(np.argmax(candidates, axis=1))
        future = np.max(candidates, axis=1)
    total = start + emit[:, words[0]] + future
    tags = [int(np.argmax(total))]
    for choice in reversed(follower):
        tags.append(int(choice[tags[-1]]))
    return tags, total.max()
