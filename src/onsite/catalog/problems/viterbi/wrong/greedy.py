"""wrong-answer: each tag were chosen for its own word and the tag before, once for all."""

import numpy as np


def viterbi(initial, transition, emission, words):
    with np.errstate(divide="ignore"):
        start, step, emit = np.log(initial), np.log(transition), np.log(emission)
    score = start + emit[:, words[0]]
    tags = [int(score.argmax())]
    total = score.max()
    for word in words[1:]:
        score = step[tags[-1]] + emit[:, word]
        tags.append(int(score.argmax()))
        total += score.max()
    return tags, total
