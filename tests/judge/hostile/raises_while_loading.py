"""runtime-error: an exception at import."""
answers = {}
answers["missing"]


def double(x):
    return 2 * x
