"""wrong-answer: an item of weight 0 came in where there was room."""

import heapq
import math


def weighted_reservoir_sample(stream, k, rng):
    heap = []
    for order, (item, weight) in enumerate(stream):
        size = math.log(weight) if weight else -math.inf
        heapq.heappush(heap, (size - math.log(rng.exponential()), order, item))
        if len(heap) > k:
            heapq.heappop(heap)
    return [item for _, _, item in heap]
