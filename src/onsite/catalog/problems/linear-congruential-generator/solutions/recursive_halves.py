"""Jumps half way by a recursive pair, then doubles it."""

from fractions import Fraction


class LCG:
    def __init__(self, seed, multiplier, increment, modulus):
        self.parameters = multiplier, increment, modulus
        self.state = seed % modulus

    def next(self):
        a, c, m = self.parameters
        self.state = (self.state * a + c) % m
        return self.state

    def random(self):
        number = float(Fraction(self.next(), self.parameters[2]))
        return number if number < 1.0 else 1.0 - 2.0**-53

    def below(self, n):
        m = self.parameters[2]
        bound = m - m % n
        while (state := self.next()) >= bound:
            continue
        return state % n

    def ahead(self, steps):
        """Return the multiplier and increment of that many steps."""
        a, c, m = self.parameters
        if steps == 0:
            return 1, 0
        half_a, half_c = self.ahead(steps // 2)
        twice = half_a * half_a % m, (half_a * half_c + half_c) % m
        return (a * twice[0] % m, (a * twice[1] + c) % m) if steps % 2 else twice

    def jump(self, steps):
        a, c = self.ahead(steps)
        self.state = (a * self.state + c) % self.parameters[2]
        return self.state
