"""too-slow-growth: all documents were searched anew for every word of every document."""

import math


def tf_idf(documents):
    texts = [document.lower().split() for document in documents]
    vocabulary = sorted({word for words in texts for word in words})
    column = {word: j for j, word in enumerate(vocabulary)}
    matrix = [[0.0] * len(vocabulary) for _ in texts]
    for i, words in enumerate(texts):
        for word in words:
            df = sum(word in others for others in texts)
            idf = math.log((1 + len(texts)) / (1 + df))
            matrix[i][column[word]] = words.count(word) / len(words) * idf
    return vocabulary, matrix
