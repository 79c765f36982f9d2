"""wrong-answer: the moments needed no correction for their start at zero."""

import numpy as np


class Optimiser:
    def __init__(self, method, learning_rate, beta1, beta2, epsilon):
        self.method, self.rate = method, learning_rate
        self.beta1, self.beta2, self.epsilon = beta1, beta2, epsilon
        self.m = self.s = 0.0

    def step(self, parameters, gradient):
        self.m = self.beta1 * self.m + (1 - self.beta1) * gradient
        self.s = self.beta2 * self.s + (1 - self.beta2) * gradient**2
        m = self.m if self.method == "adam" else gradient
        return parameters - self.rate * m / (np.sqrt(self.s) + self.epsilon)
