"""Sorts the items by a uniform key each; two equal keys are next to impossible."""


def shuffle(items, rng):
    keys = rng.random(len(items))
    return [items[place] for place in keys.argsort()]
