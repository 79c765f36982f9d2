"""runtime-error: an exception whose class lies about its name and kind."""


class Meta(type):
    def __getattribute__(cls, name):
        raise SystemExit(0)


class Hostile(Exception, metaclass=Meta):
    @property
    def __class__(self):
        raise SystemExit(0)


def double(x):
    raise Hostile
