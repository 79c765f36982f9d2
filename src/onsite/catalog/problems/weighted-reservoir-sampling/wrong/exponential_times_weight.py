"""wrong-answer: the key of an item were an exponential number times its weight."""

import heapq


def weighted_reservoir_sample(stream, k, rng):
    heap = []
    for order, (item, weight) in enumerate(stream):
        if weight > 0:
            heapq.heappush(heap, (rng.exponential() * weight, order, item))
            if len(heap) > k:
                heapq.heappop(heap)
    return [item for _, _, item in heap]
