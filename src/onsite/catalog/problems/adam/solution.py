import numpy as np
from numpy.typing import NDArray


class Optimiser:
    """RMSProp or Adam (Kingma and Ba 2015, algorithm 1), with its moments and count of steps."""

    def __init__(
        self, method: str, learning_rate: float, beta1: float, beta2: float, epsilon: float
    ) -> None:
        self.is_adam = method == "adam"
        self.learning_rate, self.epsilon = learning_rate, epsilon
        self.beta1, self.beta2 = beta1, beta2
        self.t = 0
        self.mean = self.square = 0.0

    def step(
        self, parameters: NDArray[np.float64], gradient: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Return the parameters after one step; both arguments have the same shape."""
        self.t += 1
        self.square = self.beta2 * self.square + (1 - self.beta2) * gradient**2
        mean, square = gradient, self.square
        if self.is_adam:
            self.mean = self.beta1 * self.mean + (1 - self.beta1) * gradient
            mean = self.mean / (1 - self.beta1**self.t)
            square = self.square / (1 - self.beta2**self.t)
        return parameters - self.learning_rate * mean / (np.sqrt(square) + self.epsilon)
