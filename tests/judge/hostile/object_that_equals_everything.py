"""bad-output: an object that equals everything."""


class Liar:
    def __eq__(self, other):
        return True

    def __float__(self):
        return 1.0

    __hash__ = object.__hash__


def double(x):
    return Liar()
