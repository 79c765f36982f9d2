"""Row by row; math.hypot scales by itself."""

import math


def distances(q, X):
    q, rows = [float(x) for x in q], X.astype(float).tolist()
    euclidean, manhattan, cosine = [], [], []
    for row in rows:
        gaps = [x - y for x, y in zip(row, q, strict=True)]
        euclidean.append(math.hypot(*gaps))
        manhattan.append(math.fsum(map(abs, gaps)))
        a, b = math.hypot(*q), math.hypot(*row)
        if a == 0 or b == 0:
            cosine.append(float(a != b))
            continue
        dot = math.fsum(x / a * (y / b) for x, y in zip(q, row, strict=True))
        cosine.append(min(2.0, max(0.0, 1 - dot)))
    return euclidean, manhattan, cosine
