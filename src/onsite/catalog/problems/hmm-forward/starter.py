import numpy as np
from numpy.typing import NDArray


def forward(
    initial: NDArray[np.float64],
    transition: NDArray[np.float64],
    emission: NDArray[np.float64],
    observations: NDArray[np.int64],
) -> tuple[float, NDArray[np.float64]]:
    """Find the likelihood of observations under a hidden Markov model, and filter its states.

    Args:
        initial: probability of each state at time 1, shape (S,).
        transition: probability of moving from state i to j at [i, j], shape (S, S).
        emission: probability that state i emits v at [i, v], shape (S, V).
        observations: shape (T,), T at least 1.

    Returns:
        The log-likelihood; the probability of each state given the observations so far,
        shape (T, S).
    """
    ...
