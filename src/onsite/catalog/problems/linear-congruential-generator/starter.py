class LCG:
    """A linear congruential generator: state = (multiplier * state + increment) % modulus."""

    def __init__(self, seed: int, multiplier: int, increment: int, modulus: int) -> None:
        """Start at seed modulo the modulus."""
        ...

    def next(self) -> int:
        """Make one step and return the new state."""
        ...

    def random(self) -> float:
        """Make one step and return the new state as a share of the modulus, below 1."""
        ...

    def below(self, n: int) -> int:
        """Step until the state is fair to use; return a whole number from 0 to n - 1."""
        ...

    def jump(self, steps: int) -> int:
        """Move ahead by many steps at once and return the new state."""
        ...
