"""wrong-answer: another array each time that it is asked for."""
import numpy as np


class Changing:
    asked = 0

    def __array__(self, dtype=None, copy=None):
        self.asked += 1
        return np.full(self.asked, 2.0)


def double(x):
    return Changing()
