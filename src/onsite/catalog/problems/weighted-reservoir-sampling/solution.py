import heapq
import math
from collections.abc import Iterator
from typing import Any

import numpy as np


def weighted_reservoir_sample(
    stream: Iterator[tuple[Any, float]], k: int, rng: np.random.Generator
) -> list[Any]:
    """Draw k items in proportion to their weights, without replacement, from a stream.

    A race: an item of weight w arrives after an exponential time of rate w, and the k first are the
    sample. The heap's root is the latest of them; times are kept as logarithms, which cannot
    overflow, with their sign turned.
    """
    heap: list[tuple[float, int, Any]] = []
    for order, (item, weight) in enumerate(stream):
        if weight == 0:
            continue
        key = math.log(weight) - math.log(rng.exponential())
        heapq.heappush(heap, (key, order, item))  # equal keys: the order decides, not the items
        if len(heap) > k:
            heapq.heappop(heap)
    return [item for _, _, item in heap]
