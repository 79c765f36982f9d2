import numpy as np
from numpy.typing import NDArray


class Optimiser:
    """RMSProp or Adam.

    Args:
        method: "rmsprop" or "adam".
        learning_rate: the scale of the steps.
        beta1: decay of the mean of gradients, from 0 to below 1; used by Adam only.
        beta2: decay of the mean of squared gradients, from 0 to below 1.
        epsilon: added to the root, above 0.
    """

    def __init__(
        self, method: str, learning_rate: float, beta1: float, beta2: float, epsilon: float
    ) -> None: ...

    def step(
        self, parameters: NDArray[np.float64], gradient: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Return the parameters after one step; both arguments have the same shape."""
        ...
