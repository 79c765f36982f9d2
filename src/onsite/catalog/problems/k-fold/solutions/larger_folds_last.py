"""Cuts sorted random keys at rounded multiples of n / k."""

import numpy as np


def k_fold(n, k, rng):
    order = rng.random(n).argsort()
    ends = [i * n // k for i in range(k + 1)]
    return [
        [np.delete(order, np.s_[start:end]), order[start:end]]
        for start, end in zip(ends, ends[1:])  # noqa: B905, RUF007
    ]
