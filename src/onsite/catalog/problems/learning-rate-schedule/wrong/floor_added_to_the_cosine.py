"""wrong-answer: the floor were added to a cosine that falls from the full peak."""

import numpy as np


def learning_rates(kind, peak, n_steps, n_warmup, floor, period, factor):
    u = np.arange(n_steps - n_warmup)
    if kind == "cosine":
        decay = floor + peak * (1 + np.cos(np.pi * u / max(1, len(u) - 1))) / 2
    else:
        decay = np.maximum(floor, peak * factor ** (u // period))
    return [*(peak * np.arange(1, n_warmup + 1) / max(1, n_warmup)), *decay]
