"""wrong-answer: only the best path counted, as in Viterbi's algorithm."""

import numpy as np


def forward(initial, transition, emission, observations):
    rows = np.zeros((len(observations), len(initial)))
    total, predicted = 0.0, initial
    for t, v in enumerate(observations):
        joint = predicted * emission[:, v]
        if joint.sum() == 0:
            return -np.inf, rows
        total += np.log(joint.max() if t == len(rows) - 1 else joint.sum())
        rows[t] = joint / joint.sum()
        predicted = (rows[t][:, None] * transition).max(axis=0)
    return total, rows
