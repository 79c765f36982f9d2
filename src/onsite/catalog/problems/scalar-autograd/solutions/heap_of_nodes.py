"""Operations in parallel lists; backward takes the nodes it needs from a heap, latest first."""

import heapq
import math


class Tape:
    def __init__(self):
        self.numbers, self.left, self.right = [], [], []

    def _make(self, number, left=None, right=None):
        self.numbers.append(number)
        self.left.append(left)
        self.right.append(right)
        return len(self.numbers) - 1

    def variable(self, value):
        return self._make(value)

    def add(self, a, b):
        return self._make(self.numbers[a] + self.numbers[b], (a, 1.0), (b, 1.0))

    def multiply(self, a, b):
        x, y = self.numbers[a], self.numbers[b]
        return self._make(x * y, (a, y), (b, x))

    def power(self, a, exponent):
        x = self.numbers[a]
        return self._make(math.pow(x, exponent), (a, exponent * math.pow(x, exponent - 1)))

    def tanh(self, a):
        x = self.numbers[a]
        return self._make(math.tanh(x), (a, 1 / math.cosh(x) ** 2))

    def value(self, a):
        return self.numbers[a]

    def backward(self, a):
        found = {a: 1.0}
        heap = [-a]
        while heap:
            node = -heapq.heappop(heap)
            for edge in (self.left[node], self.right[node]):
                if edge is None:
                    continue
                argument, slope = edge
                if argument not in found:
                    found[argument] = 0.0
                    heapq.heappush(heap, -argument)
                found[argument] += found[node] * slope
        return [found.get(node, 0.0) for node in range(len(self.numbers))]
