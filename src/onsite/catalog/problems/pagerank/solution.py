import numpy as np

TOLERANCE = 1e-14


def pagerank(links: list[tuple[int, int]], n_pages: int, damping: float) -> np.ndarray:
    """Find the share of time that a random surfer spends on each page.

    Args:
        links: pairs (from, to) of page numbers; repeated pairs count once.
        n_pages: the number of pages, at least 1.
        damping: the chance to follow a link, from 0 to 0.95.

    Returns:
        The ranks, shape (n_pages,), which sum to 1.
    """
    pairs = sorted(set(links))
    sources = np.array([source for source, _ in pairs], dtype=int)
    targets = np.array([target for _, target in pairs], dtype=int)
    degrees = np.bincount(sources, minlength=n_pages)
    ranks, before = np.zeros(n_pages), np.ones(n_pages)
    while np.abs(ranks - before).max() > TOLERANCE:
        before = ranks
        followed = np.bincount(targets, before[sources] / degrees[sources], minlength=n_pages)
        everywhere = damping * before[degrees == 0].sum() + 1 - damping
        ranks = damping * followed + everywhere / n_pages
    return ranks
