"""wrong-answer: every item were swapped with any of all n places."""


def shuffle(items, rng):
    shuffled = list(items)
    for place in range(len(shuffled)):
        other = rng.integers(len(shuffled))
        shuffled[place], shuffled[other] = shuffled[other], shuffled[place]
    return shuffled
