"""wrong-answer: the caller's list could be sorted in place."""


def two_sum(numbers, target):
    before = list(numbers)
    numbers.sort()
    low, high = 0, len(numbers) - 1
    while numbers[low] + numbers[high] != target:
        if numbers[low] + numbers[high] < target:
            low += 1
        else:
            high -= 1
    i = before.index(numbers[low])
    j = len(before) - 1 - before[::-1].index(numbers[high])
    return min(i, j), max(i, j)
