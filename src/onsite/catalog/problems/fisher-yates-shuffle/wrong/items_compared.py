"""runtime-error: items could be compared when their keys are."""


def shuffle(items, rng):
    whole_keys = rng.integers(len(items), size=len(items)).tolist() if items else []
    return [item for _, item in sorted(zip(whole_keys, items, strict=True))]
