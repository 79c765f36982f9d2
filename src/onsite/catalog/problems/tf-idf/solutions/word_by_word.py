"""Column by column from an inverted index: for each word, the documents that hold it."""

from collections import defaultdict

import numpy as np


def tf_idf(documents):
    postings = defaultdict(lambda: defaultdict(int))
    lengths = []
    for i, document in enumerate(documents):
        words = document.lower().split()
        lengths.append(len(words))
        for word in words:
            postings[word][i] += 1
    vocabulary = tuple(sorted(postings))
    matrix = np.zeros((len(vocabulary), len(documents)))
    for row, word in zip(matrix, vocabulary, strict=True):
        found = postings[word]
        idf = -np.log1p((len(found) - len(documents)) / (1 + len(documents)))
        for i, times in found.items():
            row[i] = idf * times / lengths[i]
    return vocabulary, matrix.T
