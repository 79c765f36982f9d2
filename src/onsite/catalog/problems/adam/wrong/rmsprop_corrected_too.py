"""wrong-answer: RMSProp, too, corrected its mean of squares."""

import numpy as np


class Optimiser:
    def __init__(self, method, learning_rate, beta1, beta2, epsilon):
        self.rate, self.epsilon, self.t = learning_rate, epsilon, 0
        self.beta1, self.beta2 = beta1 if method == "adam" else 0.0, beta2
        self.m = self.s = 0.0

    def step(self, parameters, gradient):
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * gradient
        self.s = self.beta2 * self.s + (1 - self.beta2) * gradient**2
        m, s = self.m / (1 - self.beta1**self.t), self.s / (1 - self.beta2**self.t)
        return parameters - self.rate * m / (np.sqrt(s) + self.epsilon)
