"""Every item gets a random key; a heap keeps the k largest."""

import heapq


def reservoir_sample(stream, k, rng):
    heap = []
    for order, item in enumerate(stream):
        entry = (rng.random(), order, item)  # the order, so that items are never compared
        if len(heap) < k:
            heapq.heappush(heap, entry)
        elif entry > heap[0]:
            heapq.heapreplace(heap, entry)
    return [item for _, _, item in heap]
