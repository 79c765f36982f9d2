"""Adjacency lists and a fixed number of steps: 0.95 to the power 500 is below 1e-11."""


def pagerank(links, n_pages, damping):
    targets = [set() for _ in range(n_pages)]
    for source, target in links:
        targets[source].add(target)
    ranks = [1.0] + [0.0] * (n_pages - 1)
    for _ in range(500 if damping > 0.5 else 40):
        dangling = sum(rank for rank, out in zip(ranks, targets, strict=True) if not out)
        new = [(1 - damping + damping * dangling) / n_pages] * n_pages
        for rank, out in zip(ranks, targets, strict=True):
            for target in out:
                new[target] += damping * rank / len(out)
        ranks = new
    return ranks
