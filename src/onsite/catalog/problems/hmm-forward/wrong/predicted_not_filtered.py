"""wrong-answer: each row were the prediction made before its observation."""

import numpy as np


def forward(initial, transition, emission, observations):
    rows = np.zeros((len(observations), len(initial)))
    total, predicted = 0.0, initial
    for t, v in enumerate(observations):
        joint = predicted * emission[:, v]
        if joint.sum() == 0:
            return -np.inf, rows
        rows[t] = predicted
        total += np.log(joint.sum())
        predicted = joint / joint.sum() @ transition
    return total, rows
