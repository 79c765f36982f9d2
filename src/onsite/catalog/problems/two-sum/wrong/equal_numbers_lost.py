"""bad-output: two equal numbers were one and could not be a pair."""


def two_sum(numbers, target):
    position = {number: i for i, number in enumerate(numbers)}
    for number in numbers:
        partner = target - number
        if partner != number and partner in position:
            return tuple(sorted((position[number], position[partner])))
    return None
