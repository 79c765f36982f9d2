"""wrong-answer: one number could be used twice."""


def two_sum(numbers, target):
    seen = {number: j for j, number in enumerate(numbers)}
    for i, number in enumerate(numbers):
        if target - number in seen:
            return i, seen[target - number]
