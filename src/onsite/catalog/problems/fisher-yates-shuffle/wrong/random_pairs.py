"""wrong-answer: n swaps of two random places mixed well enough."""


def shuffle(items, rng):
    shuffled = list(items)
    for _ in items:
        one, other = rng.integers(len(items), size=2)
        shuffled[one], shuffled[other] = shuffled[other], shuffled[one]
    return shuffled
