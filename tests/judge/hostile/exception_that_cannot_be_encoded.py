"""runtime-error: an exception whose text is no text."""


def double(x):
    raise ValueError("half a pair: \ud800")
