"""wrong-answer: the best score at each word showed its tag, without walking back."""

import numpy as np


def viterbi(initial, transition, emission, words):
    with np.errstate(divide="ignore"):
        start, step, emit = np.log(initial), np.log(transition), np.log(emission)
    score = start + emit[:, words[0]]
    tags = [score.argmax()]
    for word in words[1:]:
        score = (score[:, None] + step).max(axis=0) + emit[:, word]
        tags.append(score.argmax())
    return np.array(tags), float(score.max())
