from math import cos, pi


def learning_rates(
    kind: str,
    peak: float,
    n_steps: int,
    n_warmup: int,
    floor: float,
    period: int,
    factor: float,
) -> list[float]:
    """Return the learning rate of each of n_steps steps: a linear warm-up, then a decay."""
    rates = [peak * (t + 1) / n_warmup for t in range(n_warmup)]
    n_decay = n_steps - n_warmup
    for u in range(n_decay):
        if kind == "step":
            rates.append(max(floor, peak * factor ** (u // period)))
        elif u == 0:  # also where it is the only one, and no way to go
            rates.append(peak)
        else:
            rates.append(floor + (peak - floor) * (1 + cos(pi * u / (n_decay - 1))) / 2)
    return rates
