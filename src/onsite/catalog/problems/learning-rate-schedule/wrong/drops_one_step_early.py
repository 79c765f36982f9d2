"""wrong-answer: the rate dropped with the last step of each period instead of after it."""

import numpy as np


def learning_rates(kind, peak, n_steps, n_warmup, floor, period, factor):
    u = np.arange(n_steps - n_warmup)
    if kind == "cosine":
        decay = floor + (peak - floor) * (1 + np.cos(np.pi * u / max(1, len(u) - 1))) / 2
    else:
        decay = np.maximum(floor, peak * factor ** ((u + 1) // period))
    return [*(peak * np.arange(1, n_warmup + 1) / max(1, n_warmup)), *decay]
