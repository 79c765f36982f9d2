"""Pure Python: a Counter for the groups' sizes and a heap of (size, fold)."""

import heapq
from collections import Counter


def group_k_fold(groups, k):
    labels = groups.tolist()
    sizes = Counter(labels)
    heap = [(0, fold) for fold in range(k)]
    fold_of = {}
    for label, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        filled, fold = heapq.heappop(heap)
        fold_of[label] = fold
        heapq.heappush(heap, (filled + size, fold))
    return [fold_of[label] for label in labels]
