from collections import Counter

import numpy as np
from numpy.typing import NDArray


def tf_idf(documents: list[str]) -> tuple[list[str], NDArray[np.float64]]:
    """Weigh the words of each document: its share of the document, times log((1 + N) / (1 + df)).

    Returns:
        The V distinct words in lower case, sorted, and their weights, shape (N, V).
    """
    counts = [Counter(document.lower().split()) for document in documents]
    vocabulary = sorted(set().union(*counts))
    column = {word: j for j, word in enumerate(vocabulary)}

    tf = np.zeros((len(documents), len(vocabulary)))
    for i, count in enumerate(counts):
        n_words = count.total()
        for word, times in count.items():
            tf[i, column[word]] = times / n_words

    df = (tf > 0).sum(axis=0)
    return vocabulary, tf * np.log((1 + len(documents)) / (1 + df))
