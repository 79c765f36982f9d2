"""accepted: a class that behaves like the function."""


class double:
    def __new__(cls, x):
        return 2 * x
