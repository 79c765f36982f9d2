"""A step as a two by two matrix; jumps raise it to a power, from the highest bit down."""


def times(A, B, m):
    (a, b), (c, d) = B
    return [[(x * a + y * c) % m, (x * b + y * d) % m] for x, y in A]


class LCG:
    def __init__(self, seed, multiplier, increment, modulus):
        self.m = modulus
        self.column = [[seed % modulus], [1]]
        self.step = [[multiplier, increment], [0, 1]]

    def _apply(self, matrix):
        (a, c), _ = matrix
        self.column[0][0] = (a * self.column[0][0] + c) % self.m
        return self.column[0][0]

    def next(self):
        return self._apply(self.step)

    def random(self):
        state, m = self.next(), self.m
        return min(state / m, 0.9999999999999999)

    def below(self, n):
        state = self.next()
        while state // n >= self.m // n:
            state = self.next()
        return state % n

    def jump(self, steps):
        power = [[1, 0], [0, 1]]
        for bit in bin(steps)[2:]:
            power = times(power, power, self.m)
            if bit == "1":
                power = times(power, self.step, self.m)
        return self._apply(power)
