"""The standard library's own top k, with the tie rule in the key."""

import heapq


def top_k(values, k):
    numbers = values.tolist()
    return heapq.nsmallest(
        k, range(len(numbers)), key=lambda position: (-numbers[position], position)
    )
