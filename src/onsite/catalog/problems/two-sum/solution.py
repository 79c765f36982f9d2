def two_sum(numbers: list[int], target: int) -> tuple[int, int]:
    """Return the positions (i, j), i < j, of the two numbers that add up to the target.

    One pass: each number looks for its partner among those before it. O(n) time and space.
    """
    position: dict[int, int] = {}
    for j, number in enumerate(numbers):
        partner = target - number
        if partner in position:
            return position[partner], j
        position[number] = j
    raise ValueError("no two numbers add up to the target")
