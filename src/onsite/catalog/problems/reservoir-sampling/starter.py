from collections.abc import Iterator
from typing import Any

import numpy as np


def reservoir_sample(stream: Iterator[Any], k: int, rng: np.random.Generator) -> list[Any]:
    """Draw k items uniformly, without replacement, from a stream of unknown length.

    Args:
        stream: the items; can be read once, has no length, may be empty.
        k: how many to draw, at least 1.
        rng: where every random number comes from.

    Returns:
        The items drawn, in any order: k of them, or all if the stream has fewer.
    """
    ...
