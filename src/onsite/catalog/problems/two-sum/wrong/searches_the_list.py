"""too-slow-growth: the list were searched for each partner, as `in` and `index` do."""


def two_sum(numbers, target):
    for i, number in enumerate(numbers):
        if target - number in numbers[i + 1 :]:
            return i, numbers.index(target - number, i + 1)
    return None
