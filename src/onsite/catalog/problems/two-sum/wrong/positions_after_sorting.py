"""wrong-answer: positions were counted in the sorted list."""


def two_sum(numbers, target):
    ordered = sorted(numbers)
    low, high = 0, len(ordered) - 1
    while ordered[low] + ordered[high] != target:
        if ordered[low] + ordered[high] < target:
            low += 1
        else:
            high -= 1
    return low, high
