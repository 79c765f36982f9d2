"""wrong-answer: an array that equals everything."""
import numpy as np


class Liar(np.ndarray):
    def __eq__(self, other):
        return np.ones(self.shape, bool)

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return np.ones(self.shape, bool)

    def __array_function__(self, *_):
        return np.ones(self.shape, bool)


def double(x):
    return np.zeros(np.shape(x)).view(Liar)
