"""One matrix of counts, documents by query words; the sum is a matrix product."""

import numpy as np


def bm25(query, documents, k1, b):
    column = {word: j for j, word in enumerate(dict.fromkeys(query))}
    counts = np.zeros((len(documents), len(column)))
    for i, document in enumerate(documents):
        for word in document:
            if word in column:
                counts[i, column[word]] += 1
    repeats = np.bincount([column[word] for word in query], minlength=len(column))
    n_with = np.count_nonzero(counts, axis=0)
    idf = np.log(1 + (len(documents) - n_with + 0.5) / (n_with + 0.5))
    lengths = np.array([len(document) for document in documents], dtype=float)
    relative = lengths / max(lengths.mean(), 1e-300)
    below = counts + k1 * (1 - b + b * relative)[:, None]
    tf = np.divide(counts * (k1 + 1), below, out=np.zeros_like(counts), where=counts > 0)
    return tf @ (idf * repeats[: len(idf)])
