"""wrong-answer: the steps could fall below the floor."""

import numpy as np


def learning_rates(kind, peak, n_steps, n_warmup, floor, period, factor):
    u = np.arange(n_steps - n_warmup)
    if kind == "cosine":
        decay = floor + (peak - floor) * (1 + np.cos(np.pi * u / max(1, len(u) - 1))) / 2
    else:
        decay = peak * factor ** (u // period)
    return [*(peak * np.arange(1, n_warmup + 1) / max(1, n_warmup)), *decay]
