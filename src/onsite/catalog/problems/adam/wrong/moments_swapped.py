"""wrong-answer: each beta belonged to the other moment."""

import numpy as np


class Optimiser:
    def __init__(self, method, learning_rate, beta1, beta2, epsilon):
        self.method, self.rate, self.t = method, learning_rate, 0
        self.beta1, self.beta2, self.epsilon = beta2, beta1, epsilon
        self.m = self.s = 0.0

    def step(self, parameters, gradient):
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * gradient
        self.s = self.beta2 * self.s + (1 - self.beta2) * gradient**2
        m, s = gradient, self.s
        if self.method == "adam":
            m, s = self.m / (1 - self.beta1**self.t), self.s / (1 - self.beta2**self.t)
        return parameters - self.rate * m / (np.sqrt(s) + self.epsilon)
