from collections.abc import Iterator
from typing import Any

import numpy as np


def reservoir_sample(stream: Iterator[Any], k: int, rng: np.random.Generator) -> list[Any]:
    """Draw k items uniformly, without replacement, from a stream of unknown length.

    Algorithm R: before each item, the reservoir is a uniform sample of the `before` items that came
    so far. The next one is among k of `before + 1` with probability k / (before + 1), which is the
    chance that a uniform slot below `before + 1` lies in the reservoir.
    """
    reservoir: list[Any] = []
    for before, item in enumerate(stream):
        if before < k:
            reservoir.append(item)
            continue
        slot = rng.integers(before + 1)
        if slot < k:
            reservoir[slot] = item
    return reservoir
