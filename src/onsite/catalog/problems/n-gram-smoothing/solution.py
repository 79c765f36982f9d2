from collections import Counter
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray


def smoothed(
    text: list[str], pairs: list[tuple[str, str]], alpha: float, discount: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Estimate P(b | a) for each pair (a, b), additively and by interpolated Kneser-Ney.

    All counts derive from the bigrams, so that a context's probabilities sum to 1.

    Returns:
        The additive and the Kneser-Ney estimates, each of shape (q,).
    """
    bigrams = Counter(pairwise(text))
    contexts = Counter(text[:-1])
    n_followers = Counter(a for a, _ in bigrams)
    n_preceders = Counter(b for _, b in bigrams)
    n_words = len(set(text))

    additive, kneser_ney = [], []
    for a, b in pairs:
        additive.append((bigrams[a, b] + alpha) / (contexts[a] + alpha * n_words))
        probability = n_preceders[b] / len(bigrams)
        if a in contexts:
            kept = max(bigrams[a, b] - discount, 0.0)
            probability = (kept + discount * n_followers[a] * probability) / contexts[a]
        kneser_ney.append(probability)
    return np.array(additive), np.array(kneser_ney)
