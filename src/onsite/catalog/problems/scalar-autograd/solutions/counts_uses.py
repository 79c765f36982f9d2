"""Only operations are stored; a node passes its gradient on once all its uses have reported."""

import numpy as np


class Tape:
    def __init__(self):
        self.operations = []
        self.numbers = []

    def variable(self, value):
        return self.push(("variable",), value)

    def add(self, a, b):
        return self.push(("add", a, b), self.numbers[a] + self.numbers[b])

    def multiply(self, a, b):
        return self.push(("multiply", a, b), self.numbers[a] * self.numbers[b])

    def power(self, a, exponent):
        return self.push(("power", a, exponent), self.numbers[a] ** exponent)

    def tanh(self, a):
        return self.push(("tanh", a), float(np.tanh(self.numbers[a])))

    def value(self, a):
        return self.numbers[a]

    def push(self, operation, number):
        self.operations.append(operation)
        self.numbers.append(number)
        return len(self.numbers) - 1

    def shares(self, node):
        match self.operations[node]:
            case "add", a, b:
                yield from ((a, 1.0), (b, 1.0))
            case "multiply", a, b:
                yield from ((a, self.numbers[b]), (b, self.numbers[a]))
            case "power", a, exponent:
                yield a, exponent * self.numbers[a] ** (exponent - 1)
            case "tanh", a:
                yield a, 1 - self.numbers[node] ** 2

    def backward(self, a):
        uses = np.zeros(len(self.numbers), dtype=int)
        todo, seen = [a], {a}
        while todo:
            for argument, _ in self.shares(todo.pop()):
                uses[argument] += 1
                if argument not in seen:
                    seen.add(argument)
                    todo.append(argument)
        gradients = np.zeros(len(self.numbers))
        gradients[a] = 1.0
        ready = [a]
        while ready:
            node = ready.pop()
            for argument, slope in self.shares(node):
                gradients[argument] += gradients[node] * slope
                uses[argument] -= 1
                if not uses[argument]:
                    ready.append(argument)
        return gradients
