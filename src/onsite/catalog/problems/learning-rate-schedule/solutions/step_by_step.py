"""A pure function of one step, and a stored rate that is multiplied down for the steps."""

import math


def learning_rates(kind, peak, n_steps, n_warmup, floor, period, factor):
    if kind == "cosine":
        return [cosine(t, peak, n_steps, n_warmup, floor) for t in range(n_steps)]
    rates, rate, kept = [], peak, 0
    for t in range(n_steps):
        if t < n_warmup:
            rates.append((t + 1) / n_warmup * peak)
            continue
        if kept == period:
            rate, kept = rate * factor, 0
        rates.append(rate if rate > floor else floor)
        kept += 1
    return tuple(rates)


def cosine(t, peak, n_steps, n_warmup, floor):
    if t < n_warmup:
        return (t + 1) / n_warmup * peak
    share = (t - n_warmup) / max(1, n_steps - n_warmup - 1)
    high = (1 + math.cos(math.pi * share)) / 2
    return high * peak + (1 - high) * floor
