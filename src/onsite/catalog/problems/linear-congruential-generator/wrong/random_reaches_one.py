"""wrong-answer: the largest state divided by the modulus were sure to be below 1."""


class LCG:
    def __init__(self, seed: int, multiplier: int, increment: int, modulus: int) -> None:
        self.state = seed % modulus
        self.multiplier, self.increment, self.modulus = multiplier, increment, modulus

    def next(self) -> int:
        self.state = (self.multiplier * self.state + self.increment) % self.modulus
        return self.state

    def random(self) -> float:
        return self.next() / self.modulus

    def below(self, n: int) -> int:
        fair = self.modulus // n * n
        while self.next() >= fair:
            pass
        return self.state % n

    def jump(self, steps: int) -> int:
        a, c = self.multiplier, self.increment
        while steps:
            if steps % 2:
                self.state = (a * self.state + c) % self.modulus
            a, c = a * a % self.modulus, (a * c + c) % self.modulus
            steps //= 2
        return self.state
