"""wrong-answer: a product of thousands of probabilities were never rounded to 0."""

import numpy as np


def viterbi(initial, transition, emission, words):
    score, back = initial * emission[:, words[0]], []
    for word in words[1:]:
        candidates = score[:, None] * transition
        back.append(candidates.argmax(axis=0))
        score = candidates.max(axis=0) * emission[:, word]
    tags = [score.argmax()]
    for before in reversed(back):
        tags.append(before[tags[-1]])
    with np.errstate(divide="ignore"):
        return np.array(tags[::-1]), float(np.log(score.max()))
