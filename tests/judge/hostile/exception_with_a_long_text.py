"""runtime-error: an exception whose text has lines and lines."""


def double(x):
    raise ValueError("first line\n" * 1_000_000)
