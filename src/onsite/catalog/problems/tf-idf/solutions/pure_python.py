"""Two passes over lists: the first counts documents for each word, the second fills the rows."""

import math


def tf_idf(documents):
    texts = [text.lower().split() for text in documents]
    holders = {}
    for words in texts:
        for word in set(words):
            holders[word] = holders.get(word, 0) + 1
    vocabulary = sorted(holders)
    column = {word: j for j, word in enumerate(vocabulary)}
    idf = [math.log2((len(texts) + 1) / (holders[word] + 1)) for word in vocabulary]
    matrix = []
    for words in texts:
        row = [0.0] * len(vocabulary)
        for word in words:
            row[column[word]] += idf[column[word]] / len(words)
        matrix.append(row)
    return vocabulary, matrix
