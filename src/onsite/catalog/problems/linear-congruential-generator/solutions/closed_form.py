"""Jumps by the closed form; the division by a - 1 is exact modulo (a - 1) m."""

import math


class LCG:
    def __init__(self, seed, multiplier, increment, modulus):
        self.a, self.c, self.m = multiplier, increment, modulus
        self.s = seed % modulus

    def next(self):
        return self.jump(1)

    def random(self):
        share = self.next() / self.m
        return share if share < 1 else math.nextafter(1.0, 0.0)

    def below(self, n):
        spare = self.m % n
        while True:
            s = self.next()
            if s < self.m - spare:
                return s % n

    def jump(self, steps):
        a, c, m = self.a, self.c, self.m
        if a == 1:
            self.s = (self.s + steps * c) % m
        elif a == 0:
            self.s = c % m if steps else self.s
        else:
            power = pow(a, steps, (a - 1) * m) if steps else 1
            total = (power - 1) % ((a - 1) * m) // (a - 1)  # 1 + a + ... + a**(steps - 1)
            self.s = (power * self.s + c * total) % m
        return self.s
