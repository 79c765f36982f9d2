"""Rescales by powers of two, which are exact, and keeps the exponent apart."""

import numpy as np


def forward(initial, transition, emission, observations):
    alpha, exponent, rows = initial * emission[:, observations[0]], 0, []
    for t in range(len(observations)):
        if t:
            alpha = transition.T @ alpha * emission[:, observations[t]]
        _, power = np.frexp(alpha.max())
        alpha = np.ldexp(alpha, -power)
        exponent += int(power)
        rows.append(alpha)
    rows = np.array(rows)
    sums = rows.sum(axis=1, keepdims=True)
    with np.errstate(divide="ignore"):
        log_likelihood = np.log(sums[-1, 0]) + exponent * np.log(2)
    return log_likelihood, rows / np.where(sums > 0, sums, 1)
