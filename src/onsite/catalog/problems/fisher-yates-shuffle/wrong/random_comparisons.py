"""wrong-answer: a sort whose comparisons are tossed put every order equally often."""

from functools import cmp_to_key


def shuffle(items, rng):
    return sorted(items, key=cmp_to_key(lambda *_: 1 if rng.random() < 0.5 else -1))
