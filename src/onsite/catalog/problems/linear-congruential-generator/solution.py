class LCG:
    """A linear congruential generator: state = (multiplier * state + increment) % modulus."""

    def __init__(self, seed: int, multiplier: int, increment: int, modulus: int) -> None:
        """Start at seed modulo the modulus."""
        self.state = seed % modulus
        self.multiplier, self.increment, self.modulus = multiplier, increment, modulus

    def next(self) -> int:
        """Make one step and return the new state."""
        self.state = (self.multiplier * self.state + self.increment) % self.modulus
        return self.state

    def random(self) -> float:
        """Make one step and return the new state as a share of the modulus, below 1."""
        return min(self.next() / self.modulus, 1 - 2**-53)

    def below(self, n: int) -> int:
        """Step until the state is fair to use; return a whole number from 0 to n - 1."""
        fair = self.modulus // n * n
        while self.next() >= fair:
            pass
        return self.state % n

    def jump(self, steps: int) -> int:
        """Move ahead by many steps at once and return the new state.

        A step is the function s -> a s + c, and twice that is s -> a² s + (a c + c).
        """
        a, c = self.multiplier, self.increment
        while steps:
            if steps % 2:
                self.state = (a * self.state + c) % self.modulus
            a, c = a * a % self.modulus, (a * c + c) % self.modulus
            steps //= 2
        return self.state
