"""wrong-answer: the chain moved once before the first observation."""

import numpy as np


def forward(initial, transition, emission, observations):
    rows = np.zeros((len(observations), len(initial)))
    total, state = 0.0, initial
    for t, v in enumerate(observations):
        joint = state @ transition * emission[:, v]
        if joint.sum() == 0:
            return -np.inf, rows
        total += np.log(joint.sum())
        state = rows[t] = joint / joint.sum()
    return total, rows
