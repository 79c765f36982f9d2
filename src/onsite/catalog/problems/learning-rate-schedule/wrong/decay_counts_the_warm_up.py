"""wrong-answer: the decay were counted from the beginning of the run, warm-up included."""

import numpy as np


def learning_rates(kind, peak, n_steps, n_warmup, floor, period, factor):
    t = np.arange(n_warmup, n_steps)
    if kind == "cosine":
        decay = floor + (peak - floor) * (1 + np.cos(np.pi * t / max(1, n_steps - 1))) / 2
    else:
        decay = np.maximum(floor, peak * factor ** (t // period))
    return [*(peak * np.arange(1, n_warmup + 1) / max(1, n_warmup)), *decay]
