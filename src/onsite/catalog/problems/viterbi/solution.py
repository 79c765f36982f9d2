import numpy as np
from numpy.typing import NDArray


def viterbi(
    initial: NDArray[np.float64],
    transition: NDArray[np.float64],
    emission: NDArray[np.float64],
    words: NDArray[np.int64],
) -> tuple[NDArray[np.int64], float]:
    """Find the most probable tags of a sentence under a hidden Markov model.

    score[j] is the logarithm of the best path so far that ends in tag j (Viterbi 1967).

    Returns:
        The tags, shape (T,), and the logarithm of their joint probability with the words.
    """
    with np.errstate(divide="ignore"):  # log 0 is -inf, which loses every maximum
        start, step, emit = np.log(initial), np.log(transition), np.log(emission)

    score = start + emit[:, words[0]]
    predecessors = []
    for word in words[1:]:
        candidates = score[:, None] + step
        predecessors.append(candidates.argmax(axis=0))
        score = candidates.max(axis=0) + emit[:, word]

    tags = [score.argmax()]
    for before in reversed(predecessors):
        tags.append(before[tags[-1]])
    return np.array(tags[::-1]), float(score.max())
