"""wrong-answer: each row knew the later observations too."""

import numpy as np


def forward(initial, transition, emission, observations):
    T = len(observations)
    rows = np.zeros((T, len(initial)))
    total, predicted = 0.0, initial
    for t, v in enumerate(observations):
        joint = predicted * emission[:, v]
        if joint.sum() == 0:
            return -np.inf, rows
        total += np.log(joint.sum())
        rows[t] = joint / joint.sum()
        predicted = rows[t] @ transition
    later = np.ones(len(initial))
    for t in range(T - 2, -1, -1):
        later = transition @ (emission[:, observations[t + 1]] * later)
        later /= later.max()
        rows[t] *= later
        rows[t] /= rows[t].sum()
    return total, rows
