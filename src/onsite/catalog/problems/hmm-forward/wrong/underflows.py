"""wrong-answer: the joint probability of thousands of observations were never rounded to 0."""

import numpy as np


def forward(initial, transition, emission, observations):
    alpha, rows = initial * emission[:, observations[0]], []
    for t, v in enumerate(observations):
        if t:
            alpha = alpha @ transition * emission[:, v]
        rows.append(alpha / alpha.sum() if alpha.sum() > 0 else alpha)
    with np.errstate(divide="ignore"):
        return np.log(alpha.sum()), np.array(rows)
