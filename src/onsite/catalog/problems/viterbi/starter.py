import numpy as np
from numpy.typing import NDArray


def viterbi(
    initial: NDArray[np.float64],
    transition: NDArray[np.float64],
    emission: NDArray[np.float64],
    words: NDArray[np.int64],
) -> tuple[NDArray[np.int64], float]:
    """Find the most probable tags of a sentence under a hidden Markov model.

    Args:
        initial: probability of each tag for the first word, shape (S,).
        transition: probability of tag j after tag i at [i, j], shape (S, S).
        emission: probability of word w from tag i at [i, w], shape (S, V).
        words: the sentence, shape (T,), T at least 1.

    Returns:
        The tags, shape (T,), and the logarithm of their joint probability with the words.
    """
    ...
