from typing import Any

import numpy as np


def shuffle(items: list[Any], rng: np.random.Generator) -> list[Any]:
    """Put items in a random order, each order equally likely.

    Fisher and Yates: all places after `last` are settled. The item for `last` is drawn from those
    that are left, the one that is there now among them.
    """
    shuffled = list(items)
    for last in range(len(shuffled) - 1, 0, -1):
        place = rng.integers(last + 1)
        shuffled[place], shuffled[last] = shuffled[last], shuffled[place]
    return shuffled
