"""wrong-answer: the first step of the warm-up had the rate 0."""

import numpy as np


def learning_rates(kind, peak, n_steps, n_warmup, floor, period, factor):
    u = np.arange(n_steps - n_warmup)
    if kind == "cosine":
        decay = floor + (peak - floor) * (1 + np.cos(np.pi * u / max(1, len(u) - 1))) / 2
    else:
        decay = np.maximum(floor, peak * factor ** (u // period))
    return [*(peak * np.arange(n_warmup) / max(1, n_warmup)), *decay]
