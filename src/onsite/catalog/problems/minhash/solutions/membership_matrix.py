"""Hashes every shingle once; a matrix says which document holds which."""

import numpy as np


def minhash(documents, a, b):
    p = 2147483647
    vocabulary = sorted({shingle for document in documents for shingle in document})
    place = {shingle: j for j, shingle in enumerate(vocabulary)}
    holds = np.zeros((len(documents), len(vocabulary)), dtype=bool)
    for i, document in enumerate(documents):
        for shingle in document:
            holds[i, place[shingle]] = True
    x = np.array(vocabulary, dtype=np.uint64)
    signatures = np.empty((len(documents), len(a)), dtype=np.int64)
    for i, (factor, summand) in enumerate(zip(a.tolist(), b.tolist(), strict=True)):
        hashes = ((x * np.uint64(factor) + np.uint64(summand)) % np.uint64(p)).astype(np.int64)
        signatures[:, i] = np.where(holds, hashes, p).min(axis=1, initial=p)
    counts = holds.astype(float)
    both = counts @ counts.T
    sizes = counts.sum(axis=1)
    union = sizes[:, None] + sizes - both
    exact = np.where(union == 0, 1.0, both / np.maximum(union, 1))
    return signatures, np.array([(signatures == row).mean(axis=1) for row in signatures]), exact
