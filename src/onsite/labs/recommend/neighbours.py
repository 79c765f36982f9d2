"""Similar items by who had them."""

from __future__ import annotations

import numpy as np
from scipy import sparse

BLOCK = 1024
"""Items compared with all others at a time: what bounds the memory of a dense block."""


def cosine_neighbours(
    interactions: sparse.csr_array, neighbours: int, shrinkage: float
) -> sparse.csr_array:
    """Return the similarity of each item (column) to its nearest others (rows).

    Args:
        interactions: shape (users, items).
        neighbours: how many of each item are kept; equal ones by lower id.
        shrinkage: added to the denominator, the product of the two items' lengths.

    Returns:
        Shape (items, items), float32, its diagonal empty.
    """
    by_item = interactions.T.tocsr().astype(np.float32)
    items = by_item.shape[0]
    lengths = np.sqrt(np.asarray(by_item.power(2).sum(axis=1)))
    blocks = []
    for start in range(0, items, BLOCK):
        rows = np.arange(start, min(start + BLOCK, items))
        products = (by_item[rows] @ by_item.T).toarray()
        similarity = products / np.maximum(np.outer(lengths[rows], lengths) + shrinkage, 1e-9)
        similarity[np.arange(len(rows)), rows] = 0
        nearest = np.argsort(-similarity, axis=1, kind="stable")[:, :neighbours]
        kept = np.zeros_like(similarity)
        np.put_along_axis(kept, nearest, np.take_along_axis(similarity, nearest, axis=1), axis=1)
        blocks.append(sparse.csr_array(kept.astype(np.float32)))
    return sparse.csr_array(sparse.vstack(blocks).T.tocsr())
