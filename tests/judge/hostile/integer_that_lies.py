"""wrong-answer: an int that equals everything."""


class Liar(int):
    def __eq__(self, other):
        return True

    __le__ = __ge__ = __eq__
    __hash__ = int.__hash__

    def __sub__(self, other):
        return 0


def double(x):
    return Liar(0)
