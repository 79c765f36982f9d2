"""wrong-answer: a number could be its own partner."""


def two_sum(numbers, target):
    position = {}
    for j, number in enumerate(numbers):
        position.setdefault(number, j)
        if target - number in position:
            return position[target - number], j
    return None
