import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]


def gibbs_sweep(
    documents: Integers,
    words: Integers,
    topics: Integers,
    n_documents: int,
    n_words: int,
    n_topics: int,
    alpha: float,
    beta: float,
    uniforms: NDArray[np.float64],
) -> tuple[Integers, Integers, Integers]:
    """Redraw every token's topic once, in order.

    Args:
        documents: each token's document, shape (N,).
        words: each token's word, shape (N,).
        topics: each token's topic before the sweep, shape (N,).
        n_documents: how many documents there are.
        n_words: how many words the vocabulary has.
        n_topics: how many topics there are.
        alpha: the prior count of a topic in a document, above 0.
        beta: the prior count of a word in a topic, above 0.
        uniforms: one number in [0, 1) for each token's draw.

    Returns:
        The new topics, shape (N,); how many tokens each document has of each topic,
        (n_documents, n_topics); and each topic of each word, (n_topics, n_words).
    """
    ...
