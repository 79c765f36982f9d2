class Tape:
    """Records a computation on single numbers, and differentiates it in reverse."""

    def __init__(self) -> None:
        """Start without nodes."""
        ...

    def variable(self, value: float) -> int:
        """Make a node with this value."""
        ...

    def add(self, a: int, b: int) -> int:
        """Make the sum of two nodes."""
        ...

    def multiply(self, a: int, b: int) -> int:
        """Make the product of two nodes."""
        ...

    def power(self, a: int, exponent: float) -> int:
        """Make a node to the power of a constant."""
        ...

    def tanh(self, a: int) -> int:
        """Make the hyperbolic tangent of a node."""
        ...

    def value(self, a: int) -> float:
        """Return the value of a node."""
        ...

    def backward(self, a: int) -> list[float]:
        """Return the derivative of node a by each node made so far."""
        ...
