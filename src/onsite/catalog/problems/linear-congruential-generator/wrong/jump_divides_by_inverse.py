"""runtime-error: a - 1 had an inverse modulo m."""


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
        a, c, m = self.multiplier, self.increment, self.modulus
        power = pow(a, steps, m)
        total = (power - 1) * pow(a - 1, -1, m)
        self.state = (power * self.state + c * total) % m
        return self.state
