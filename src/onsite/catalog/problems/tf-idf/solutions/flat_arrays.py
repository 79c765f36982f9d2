"""All words in one array: `unique` finds the vocabulary, one `bincount` fills the matrix."""

import numpy as np


def tf_idf(documents):
    texts = [text.lower().split() for text in documents]
    lengths = np.array([len(words) for words in texts])
    vocabulary, columns = np.unique(np.concatenate(texts), return_inverse=True)
    shape = len(texts), len(vocabulary)
    cells = np.repeat(np.arange(len(texts)), lengths) * len(vocabulary) + columns
    counts = np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape)
    df = np.count_nonzero(counts, axis=0)
    idf = np.log10(1 + len(texts)) - np.log10(1 + df)
    return vocabulary, counts / np.maximum(lengths, 1)[:, None] * idf
