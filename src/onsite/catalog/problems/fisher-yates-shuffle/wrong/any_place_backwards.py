"""wrong-answer: every item, from the last on, were swapped with any of all n places."""


def shuffle(items, rng):
    shuffled = list(items)
    for place in reversed(range(len(shuffled))):
        other = rng.integers(len(shuffled))
        shuffled[place], shuffled[other] = shuffled[other], shuffled[place]
    return shuffled
