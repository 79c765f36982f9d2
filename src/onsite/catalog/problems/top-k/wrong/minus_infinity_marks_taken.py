"""wrong-answer: no value were minus infinity, so that it could mark those already taken."""

import heapq


def top_k(values, k):
    numbers = values.tolist()
    there = [position for position, value in enumerate(numbers) if value > float("-inf")]
    return heapq.nsmallest(k, there, key=lambda position: (-numbers[position], position))
