"""One pass with a heap that holds the k best so far; its root is the first to go."""

import heapq


def top_k(values, k):
    heap = []
    for position, value in enumerate(values.tolist()):
        entry = (value, -position)
        if len(heap) < k:
            heapq.heappush(heap, entry)
        elif k and entry > heap[0]:
            heapq.heapreplace(heap, entry)
    return [-negative for _, negative in sorted(heap, reverse=True)]
