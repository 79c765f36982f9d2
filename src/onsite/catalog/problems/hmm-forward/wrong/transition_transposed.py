"""wrong-answer: transition[i, j] were the probability of moving from j to i."""

import numpy as np


def forward(initial, transition, emission, observations):
    rows = np.zeros((len(observations), len(initial)))
    total, predicted = 0.0, initial
    for t, v in enumerate(observations):
        joint = predicted * emission[:, v]
        if joint.sum() == 0:
            return -np.inf, rows
        total += np.log(joint.sum())
        rows[t] = joint / joint.sum()
        predicted = transition @ rows[t]
    return total, rows
