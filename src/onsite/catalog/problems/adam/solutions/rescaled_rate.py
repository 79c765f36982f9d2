"""Folds both corrections into the learning rate and epsilon; makes its state at the first call."""

import numpy as np


class Optimiser:
    def __init__(self, method, learning_rate, beta1, beta2, epsilon):
        if method == "rmsprop":
            beta1 = 0.0
        self.corrects = method == "adam"
        self.settings = learning_rate, beta1, beta2, epsilon
        self.m = self.s = None
        self.power1 = self.power2 = 1.0

    def step(self, parameters, gradient):
        rate, beta1, beta2, epsilon = self.settings
        if self.m is None:
            self.m, self.s = np.zeros(gradient.shape), np.zeros(gradient.shape)
        self.m += (1 - beta1) * (gradient - self.m)
        self.s += (1 - beta2) * (np.square(gradient, dtype=float) - self.s)
        if self.corrects:
            self.power1 *= beta1
            self.power2 *= beta2
            root = np.sqrt(1 - self.power2)
            rate, epsilon = rate * root / (1 - self.power1), epsilon * root
        return parameters - rate * self.m / (np.sqrt(self.s) + epsilon)
