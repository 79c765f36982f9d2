import numpy as np


def pagerank(links: list[tuple[int, int]], n_pages: int, damping: float) -> np.ndarray:
    """Find the share of time that a random surfer spends on each page.

    Args:
        links: pairs (from, to) of page numbers; repeated pairs count once.
        n_pages: the number of pages, at least 1.
        damping: the chance to follow a link, from 0 to 0.95.

    Returns:
        The ranks, shape (n_pages,), which sum to 1.
    """
    ...
