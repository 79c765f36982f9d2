"""wrong-answer: a dangling page linked to itself."""

import numpy as np


def pagerank(links, n_pages, damping):
    targets = [[] for _ in range(n_pages)]
    for source, target in sorted(set(links)):
        targets[source].append(target)
    ranks = np.full(n_pages, 1 / n_pages)
    for _ in range(500):
        new = np.full(n_pages, (1 - damping) / n_pages)
        for source, out in enumerate(targets):
            if out:
                new[out] += damping * ranks[source] / len(out)
            else:
                new[source] += damping * ranks[source]
        if np.abs(new - ranks).sum() < 1e-13:
            break
        ranks = new
    return ranks
