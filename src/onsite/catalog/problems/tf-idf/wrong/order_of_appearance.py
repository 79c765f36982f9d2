"""wrong-answer: the vocabulary were in order of first appearance."""

import math


def tf_idf(documents):
    texts = [document.lower().split() for document in documents]
    df = {}
    for words in texts:
        for word in dict.fromkeys(words):
            df[word] = df.get(word, 0) + 1
    idf = {word: math.log((1 + len(texts)) / (1 + count)) for word, count in df.items()}
    matrix = [
        [words.count(word) * idf[word] / max(len(words), 1) for word in df] for words in texts
    ]
    return list(df), matrix
