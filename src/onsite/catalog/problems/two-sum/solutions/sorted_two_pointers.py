"""Sorts the positions by value and moves two pointers inwards: O(n log n)."""


def two_sum(numbers, target):
    order = sorted(range(len(numbers)), key=numbers.__getitem__)
    low, high = 0, len(numbers) - 1
    while low < high:
        total = numbers[order[low]] + numbers[order[high]]
        if total == target:
            return tuple(sorted((order[low], order[high])))
        if total < target:
            low += 1
        else:
            high -= 1
    return None
