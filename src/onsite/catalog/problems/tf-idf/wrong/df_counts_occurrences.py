"""wrong-answer: df counted every occurrence of a word instead of documents."""

from collections import Counter

import numpy as np


def tf_idf(documents):
    texts = [document.lower().split() for document in documents]
    df = Counter(word for words in texts for word in words)
    vocabulary = sorted(df)
    column = {word: j for j, word in enumerate(vocabulary)}
    matrix = np.zeros((len(texts), len(vocabulary)))
    for i, words in enumerate(texts):
        for word in words:
            matrix[i, column[word]] += 1 / len(words)
    idf = np.log((1 + len(texts)) / (1 + np.array([df[word] for word in vocabulary])))
    return vocabulary, matrix * idf
