def learning_rates(
    kind: str,
    peak: float,
    n_steps: int,
    n_warmup: int,
    floor: float,
    period: int,
    factor: float,
) -> list[float]:
    """Return the learning rate of each step of a run.

    Args:
        kind: how the rate decays after the warm-up, "cosine" or "step".
        peak: the highest rate.
        n_steps: how many steps the run has, at least 1.
        n_warmup: how many of them warm up, from 0 to n_steps.
        floor: the lowest rate of the decay, from 0 to peak.
        period: for "step", how many steps keep one rate.
        factor: for "step", what the rate is multiplied by after each period.

    Returns:
        n_steps rates.
    """
    ...
