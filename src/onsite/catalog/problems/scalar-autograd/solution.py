import math


class Tape:
    """Records a computation on single numbers, and differentiates it in reverse."""

    def __init__(self) -> None:
        self.values: list[float] = []
        self.slopes: list[list[tuple[int, float]]] = []  # by each argument of each node

    def variable(self, value: float) -> int:
        """Make a node with this value."""
        return self._record(value)

    def add(self, a: int, b: int) -> int:
        """Make the sum of two nodes."""
        return self._record(self.values[a] + self.values[b], (a, 1.0), (b, 1.0))

    def multiply(self, a: int, b: int) -> int:
        """Make the product of two nodes."""
        x, y = self.values[a], self.values[b]
        return self._record(x * y, (a, y), (b, x))

    def power(self, a: int, exponent: float) -> int:
        """Make a node to the power of a constant."""
        x = self.values[a]
        return self._record(x**exponent, (a, exponent * x ** (exponent - 1)))

    def tanh(self, a: int) -> int:
        """Make the hyperbolic tangent of a node."""
        value = math.tanh(self.values[a])
        return self._record(value, (a, 1 - value**2))

    def value(self, a: int) -> float:
        """Return the value of a node."""
        return self.values[a]

    def backward(self, a: int) -> list[float]:
        """Return the derivative of node a by each node made so far."""
        gradients = [0.0] * len(self.values)
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
