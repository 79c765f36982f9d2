"""runtime-error: no weight were 0."""

import heapq
import math


def weighted_reservoir_sample(stream, k, rng):
    heap = []
    for order, (item, weight) in enumerate(stream):
        key = math.log(1 - rng.random()) / weight
        heapq.heappush(heap, (key, order, item))
        if len(heap) > k:
            heapq.heappop(heap)
    return [item for _, _, item in heap]
