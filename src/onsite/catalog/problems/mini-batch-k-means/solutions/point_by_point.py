"""The statement as it stands, in pure Python."""

import math


def mini_batch_k_means(batches, centres):
    centres = centres.tolist()
    counts = [0] * len(centres)
    for batch in batches:
        points = batch.tolist()
        labels = [
            min(range(len(centres)), key=lambda j, point=point: math.dist(point, centres[j]))
            for point in points
        ]
        for point, j in zip(points, labels, strict=True):
            counts[j] += 1
            rate = 1 / counts[j]
            centres[j] = [c + rate * (x - c) for c, x in zip(centres[j], point, strict=True)]
    return centres, counts
