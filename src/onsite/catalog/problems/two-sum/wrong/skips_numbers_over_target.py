"""bad-output: numbers greater than the target were left out, as if none could be negative."""


def two_sum(numbers, target):
    position = {}
    for j, number in enumerate(numbers):
        if number > target:
            continue
        if target - number in position:
            return position[target - number], j
        position[number] = j
    return None
