"""Entry by entry, over plain lists that hold one pair of moments each."""

from math import sqrt

import numpy as np


class Optimiser:
    def __init__(self, method, learning_rate, beta1, beta2, epsilon):
        self.method, self.rate = method, learning_rate
        self.beta1, self.beta2, self.epsilon = beta1, beta2, epsilon
        self.t, self.moments = 0, {}

    def step(self, parameters, gradient):
        self.t += 1
        new = np.empty(parameters.shape)
        for place in np.ndindex(*parameters.shape):
            g = float(gradient[place])
            m, s = self.moments.get(place, (0.0, 0.0))
            m = self.beta1 * m + (1 - self.beta1) * g
            s = self.beta2 * s + (1 - self.beta2) * g * g
            self.moments[place] = m, s
            if self.method == "rmsprop":
                move = g / (sqrt(s) + self.epsilon)
            else:
                spread = sqrt(s / (1 - self.beta2**self.t))
                move = m / (1 - self.beta1**self.t) / (spread + self.epsilon)
            new[place] = parameters[place] - self.rate * move
        return new
