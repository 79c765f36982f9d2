"""Keeps all gradients and takes weighted means of them: no recursion, the weights say it all."""

import numpy as np


class Optimiser:
    def __init__(self, method, learning_rate, beta1, beta2, epsilon):
        self.method, self.rate, self.epsilon = method, learning_rate, epsilon
        self.beta1, self.beta2 = beta1, beta2
        self.history = []

    def step(self, parameters, gradient):
        self.history.append(np.array(gradient, dtype=float))
        past = np.array(self.history)
        ages = np.arange(len(past))[::-1]
        weights = self.beta2**ages
        if self.method == "rmsprop":
            spread = np.tensordot((1 - self.beta2) * weights, past**2, axes=1)
            return parameters - self.rate * past[-1] / (spread**0.5 + self.epsilon)
        spread = np.tensordot(weights / weights.sum(), past**2, axes=1)
        weights = self.beta1**ages
        mean = np.tensordot(weights / weights.sum(), past, axes=1)
        return parameters - self.rate * mean / (spread**0.5 + self.epsilon)
