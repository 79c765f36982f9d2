"""wrong-answer: what is impossible had a small probability, 1e-6."""

import numpy as np


def viterbi(initial, transition, emission, words):
    start, step, emit = (np.log(table + 1e-6) for table in (initial, transition, emission))
    score, back = start + emit[:, words[0]], []
    for word in words[1:]:
        candidates = score[:, None] + step
        back.append(candidates.argmax(axis=0))
        score = candidates.max(axis=0) + emit[:, word]
    tags = [score.argmax()]
    for before in reversed(back):
        tags.append(before[tags[-1]])
    return np.array(tags[::-1]), float(score.max())
