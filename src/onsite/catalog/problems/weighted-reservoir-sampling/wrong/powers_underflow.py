"""wrong-answer: u ** (1 / weight) neither underflowed to 0 nor rounded to 1."""

import heapq


def weighted_reservoir_sample(stream, k, rng):
    heap = []
    for order, (item, weight) in enumerate(stream):
        if weight > 0:
            heapq.heappush(heap, (rng.random() ** (1 / weight), order, item))
            if len(heap) > k:
                heapq.heappop(heap)
    return [item for _, _, item in heap]
