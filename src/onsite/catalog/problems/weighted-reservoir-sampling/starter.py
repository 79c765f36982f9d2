from collections.abc import Iterator
from typing import Any

import numpy as np


def weighted_reservoir_sample(
    stream: Iterator[tuple[Any, float]], k: int, rng: np.random.Generator
) -> list[Any]:
    """Draw k items in proportion to their weights, without replacement, from a stream.

    Args:
        stream: pairs (item, weight), weights at least 0; can be read once and may be empty.
        k: how many to draw, at least 1.
        rng: where every random number comes from.

    Returns:
        The items drawn, in any order: k of them, or all of weight above 0 if there are fewer.
    """
    ...
