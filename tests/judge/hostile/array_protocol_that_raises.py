"""runtime-error: an exception while the output is being read."""


class Hostile:
    def __array__(self, dtype=None, copy=None):
        raise LookupError("no array here")


def double(x):
    return Hostile()
