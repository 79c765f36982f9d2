"""bad-output | runtime-error: a str whose text is such a str."""


class Endless(str):
    def __str__(self):
        return self


def double(x):
    return Endless("2")
