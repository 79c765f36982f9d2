"""wrong-answer: the later position came first."""


def two_sum(numbers, target):
    position = {}
    for j, number in enumerate(numbers):
        if target - number in position:
            return j, position[target - number]
        position[number] = j
    return None
