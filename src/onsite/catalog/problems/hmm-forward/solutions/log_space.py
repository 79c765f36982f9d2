"""Logarithms throughout, with log-sum-exp over the state before; normalised at the end."""

import numpy as np


def forward(initial, transition, emission, observations):
    with np.errstate(divide="ignore"):
        start, step, emit = (np.log(table) for table in (initial, transition, emission))
    alpha = np.empty((len(observations), len(initial)))
    alpha[0] = start + emit[:, observations[0]]
    for t in range(1, len(observations)):
        reached = np.logaddexp.reduce(alpha[t - 1][:, None] + step, axis=0)
        alpha[t] = reached + emit[:, observations[t]]
    total = np.logaddexp.reduce(alpha, axis=1, keepdims=True)
    finite = np.where(np.isfinite(total), total, 0.0)
    return total[-1, 0], np.exp(alpha - finite)
