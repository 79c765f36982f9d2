"""wrong-answer: from a dangling page one went to the other pages only."""

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
                share = damping * ranks[source] / max(n_pages - 1, 1)
                new += share
                new[source] -= share if n_pages > 1 else 0.0
        if np.abs(new - ranks).sum() < 1e-13:
            break
        ranks = new
    return ranks
