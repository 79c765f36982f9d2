import numpy as np
from numpy.typing import NDArray


def forward(
    initial: NDArray[np.float64],
    transition: NDArray[np.float64],
    emission: NDArray[np.float64],
    observations: NDArray[np.int64],
) -> tuple[float, NDArray[np.float64]]:
    """Find the likelihood of observations under a hidden Markov model, and filter its states.

    The joint probability is normalised at each step; the normaliser is the probability of the
    observation given those before (Rabiner 1989, section V.A).

    Returns:
        The log-likelihood; the probability of each state given the observations so far,
        shape (T, S).
    """
    filtered = np.zeros((len(observations), len(initial)))
    log_likelihood = 0.0
    predicted = initial
    for t, observation in enumerate(observations):
        joint = predicted * emission[:, observation]
        probability = joint.sum()
        if probability == 0.0:
            return -np.inf, filtered
        log_likelihood += np.log(probability)
        filtered[t] = joint / probability
        predicted = filtered[t] @ transition
    return log_likelihood, filtered
