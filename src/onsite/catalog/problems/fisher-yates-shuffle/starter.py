from typing import Any

import numpy as np


def shuffle(items: list[Any], rng: np.random.Generator) -> list[Any]:
    """Put items in a random order, each order equally likely.

    Args:
        items: n items of any types, n at least 0; not to be changed.
        rng: where every random number comes from.

    Returns:
        A new list of the same n items.
    """
    ...
