"""runtime-error: an exception that raises when it is looked at."""


class Hostile(Exception):
    def __str__(self):
        raise SystemExit(0)

    __repr__ = __str__


def double(x):
    raise Hostile
