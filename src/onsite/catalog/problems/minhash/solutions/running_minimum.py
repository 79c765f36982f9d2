"""Reads shingle by shingle and keeps the least hash of every function so far."""

import numpy as np


def minhash(documents, a, b):
    p = 2**31 - 1
    a, b = np.asarray(a, dtype=np.int64), np.asarray(b, dtype=np.int64)
    signatures = np.full((len(documents), len(a)), p)
    for signature, document in zip(signatures, documents, strict=True):
        for shingle in set(document):
            np.minimum(signature, (a * shingle + b) % p, out=signature)
    m = len(documents)
    estimates, exact = np.eye(m), np.eye(m)
    for i in range(m):
        for j in range(m):
            estimates[i, j] = np.count_nonzero(signatures[i] == signatures[j]) / len(a)
            union = set(documents[i]).union(documents[j])
            if union:
                exact[i, j] = len(set(documents[i]).intersection(documents[j])) / len(union)
            else:
                exact[i, j] = 1
    return signatures, estimates, exact
