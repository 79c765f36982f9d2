"""wrong-answer: the last normaliser were the probability of all observations."""

import numpy as np


def forward(initial, transition, emission, observations):
    rows = np.zeros((len(observations), len(initial)))
    probability, predicted = 1.0, initial
    for t, v in enumerate(observations):
        joint = predicted * emission[:, v]
        probability = joint.sum()
        if probability == 0:
            return -np.inf, rows
        rows[t] = joint / probability
        predicted = rows[t] @ transition
    return np.log(probability), rows
