"""wrong-answer: paths that meet were added, as in the forward algorithm."""

import numpy as np


def viterbi(initial, transition, emission, words):
    with np.errstate(divide="ignore"):
        start, step, emit = np.log(initial), np.log(transition), np.log(emission)
    score, back = start + emit[:, words[0]], []
    for word in words[1:]:
        candidates = score[:, None] + step
        back.append(candidates.argmax(axis=0))
        score = np.logaddexp.reduce(candidates, axis=0) + emit[:, word]
    tags = [score.argmax()]
    for before in reversed(back):
        tags.append(before[tags[-1]])
    return np.array(tags[::-1]), float(score.max())
