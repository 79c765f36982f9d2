"""time-limit: a jump could go step by step."""


class LCG:
    def __init__(self, seed: int, multiplier: int, increment: int, modulus: int) -> None:
        self.state = seed % modulus
        self.multiplier, self.increment, self.modulus = multiplier, increment, modulus

    def next(self) -> int:
        self.state = (self.multiplier * self.state + self.increment) % self.modulus
        return self.state

    def random(self) -> float:
        return min(self.next() / self.modulus, 1 - 2**-53)

    def below(self, n: int) -> int:
        fair = self.modulus // n * n
        while self.next() >= fair:
            pass
        return self.state % n

    def jump(self, steps: int) -> int:
        for _ in range(steps):
            self.next()
        return self.state
