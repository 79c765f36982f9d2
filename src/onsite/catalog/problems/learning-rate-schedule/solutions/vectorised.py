"""All steps at once: linspace for both ends of warm-up and cosine, repeat for the plateaus."""

import numpy as np


def learning_rates(kind, peak, n_steps, n_warmup, floor, period, factor):
    warm = np.linspace(0.0, peak, n_warmup + 1)[1:]
    n_decay = n_steps - n_warmup
    if kind == "cosine":
        # sin² of half the angle is (1 - cos) / 2
        decay = peak - (peak - floor) * np.sin(np.linspace(0, np.pi / 2, n_decay)) ** 2
    else:
        plateaus = peak * factor ** np.arange(-(-n_decay // period))
        decay = np.repeat(plateaus, period)[:n_decay].clip(min=floor)
    return np.concatenate([warm, decay])
