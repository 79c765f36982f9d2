"""wrong-answer: 1 were added to idf, as scikit-learn does."""

from collections import Counter

import numpy as np


def tf_idf(documents):
    counts = [Counter(document.lower().split()) for document in documents]
    vocabulary = sorted(set().union(*counts))
    totals = [max(count.total(), 1) for count in counts]
    tf = np.array(
        [
            [count[word] / total for word in vocabulary]
            for count, total in zip(counts, totals, strict=True)
        ]
    )
    return vocabulary, tf * (np.log((1 + len(documents)) / (1 + (tf > 0).sum(axis=0))) + 1)
