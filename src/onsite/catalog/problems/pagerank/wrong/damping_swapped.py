"""wrong-answer: damping were the chance to jump."""

import numpy as np


def pagerank(links, n_pages, damping):
    targets = [[] for _ in range(n_pages)]
    for source, target in sorted(set(links)):
        targets[source].append(target)
    damping = 1 - damping
    ranks = np.full(n_pages, 1 / n_pages)
    for _ in range(500):
        new = np.full(n_pages, (1 - damping) / n_pages)
        for source, out in enumerate(targets):
            if out:
                new[out] += damping * ranks[source] / len(out)
            else:
                new += damping * ranks[source] / n_pages
        if np.abs(new - ranks).sum() < 1e-13:
            break
        ranks = new
    return ranks
