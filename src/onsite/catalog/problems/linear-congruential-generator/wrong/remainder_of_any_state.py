"""wrong-answer: the remainder of any state were fair."""


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
        return self.next() % n

    def jump(self, steps: int) -> int:
        a, c = self.multiplier, self.increment
        while steps:
            if steps % 2:
                self.state = (a * self.state + c) % self.modulus
            a, c = a * a % self.modulus, (a * c + c) % self.modulus
            steps //= 2
        return self.state
