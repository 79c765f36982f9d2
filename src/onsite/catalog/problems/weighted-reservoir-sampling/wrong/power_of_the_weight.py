"""wrong-answer: the largest u ** weight won, so that light items come up more often."""

import heapq
import math


def weighted_reservoir_sample(stream, k, rng):
    heap = []
    for order, (item, weight) in enumerate(stream):
        if weight > 0:
            heapq.heappush(heap, (-math.log(rng.exponential()) - math.log(weight), order, item))
            if len(heap) > k:
                heapq.heappop(heap)
    return [item for _, _, item in heap]
