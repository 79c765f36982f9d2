"""wrong-answer: a dict that has other keys each time it is read."""


class Changing(dict):
    reads = 0

    def keys(self):
        self.reads += 1
        return [str(self.reads)]

    def __getitem__(self, key):
        self.reads += 1
        return self.reads

    def __iter__(self):
        return iter(self.keys())


def double(x):
    return Changing(a=1)
