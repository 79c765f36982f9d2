"""Numbers the words, makes each pair one number, and lets numpy count."""

import numpy as np


def bigram_counts(sentences):
    tokens = []
    for sentence in sentences:
        if sentence.strip():
            tokens += ["<s>", *sentence.lower().split(), "</s>"]
    if not tokens:
        return []
    vocabulary, ids = np.unique(tokens, return_inverse=True)
    start, end = (np.flatnonzero(vocabulary == mark)[0] for mark in ("<s>", "</s>"))
    first, second = ids[:-1], ids[1:]
    inside = (first != end) | (second != start)
    pairs, counts = np.unique(first[inside] * len(vocabulary) + second[inside], return_counts=True)
    return [
        (
            (str(vocabulary[pair // len(vocabulary)]), str(vocabulary[pair % len(vocabulary)])),
            int(count),
        )
        for pair, count in zip(pairs, counts, strict=True)
    ]
