"""First where each value stands last, then each number's partner, unless that is itself: O(n)."""


def two_sum(numbers, target):
    last = {number: position for position, number in enumerate(numbers)}
    for i, number in enumerate(numbers):
        j = last.get(target - number, i)
        if j != i:
            return [i, j]
    return None
