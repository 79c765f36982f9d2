"""runtime-error: every document had a word."""

import math


def tf_idf(documents):
    texts = [document.lower().split() for document in documents]
    vocabulary = sorted({word for words in texts for word in words})
    df = [sum(word in words for words in texts) for word in vocabulary]
    idf = [math.log((1 + len(texts)) / (1 + count)) for count in df]
    matrix = [
        [words.count(word) / len(words) * idf[j] for j, word in enumerate(vocabulary)]
        for words in texts
    ]
    return vocabulary, matrix
