"""wrong-answer: every sequence were possible, so that 0 / 0 never came up."""

import numpy as np


def forward(initial, transition, emission, observations):
    rows = np.zeros((len(observations), len(initial)))
    total, predicted = 0.0, initial
    with np.errstate(all="ignore"):
        for t, v in enumerate(observations):
            joint = predicted * emission[:, v]
            total += np.log(joint.sum())
            rows[t] = joint / joint.sum()
            predicted = rows[t] @ transition
    return total, rows
