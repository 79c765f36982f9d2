"""wrong-answer: the derivatives were those of the last node made."""

import math


class Tape:
    def __init__(self) -> None:
        self.values: list[float] = []
        self.slopes: list[list[tuple[int, float]]] = []  # by each argument of each node

    def variable(self, value: float) -> int:
        return self._record(value)

    def add(self, a: int, b: int) -> int:
        return self._record(self.values[a] + self.values[b], (a, 1.0), (b, 1.0))

    def multiply(self, a: int, b: int) -> int:
        x, y = self.values[a], self.values[b]
        return self._record(x * y, (a, y), (b, x))

    def power(self, a: int, exponent: float) -> int:
        x = self.values[a]
        return self._record(x**exponent, (a, exponent * x ** (exponent - 1)))

    def tanh(self, a: int) -> int:
        value = math.tanh(self.values[a])
        return self._record(value, (a, 1 - value**2))

    def value(self, a: int) -> float:
        return self.values[a]

    def backward(self, a: int) -> list[float]:
        gradients = [0.0] * len(self.values)
        a = len(self.values) - 1
        gradients[a] = 1.0
        # Arguments come before their users, so each node is complete when its turn comes.
        for node in reversed(range(a + 1)):
            for argument, slope in self.slopes[node]:
                gradients[argument] += slope * gradients[node]
        return gradients

    def _record(self, value: float, *slopes: tuple[int, float]) -> int:
        self.values.append(value)
        self.slopes.append(list(slopes))
        return len(self.values) - 1
