"""Two towers by torch: a user's history and an item meet in one space. Needs `onsite[torch]`."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Self

import numpy as np
from scipy import sparse

from onsite.labs.recommend.candidates import Candidates

BATCH = 512


class TwoTower(Candidates):
    """Item embeddings, and users as a layer over the mean of those they had.

    Trained by softmax over the batch's items. Items are in a batch as often as they are popular;
    the logQ correction (Yi et al., "Sampling-bias-corrected neural modeling for large corpus item
    recommendations", RecSys 2019) subtracts log of that from their scores.

    Args:
        logq_correction: whether to correct.
        dimensions: of the common space.
        epochs: passes over the interactions.

    Raises:
        ModuleNotFoundError: on `fit`, without torch.
    """

    def __init__(
        self, *, logq_correction: bool = True, dimensions: int = 24, epochs: int = 6
    ) -> None:
        self.logq_correction = logq_correction
        self.dimensions = dimensions
        self.epochs = epochs

    def fit(self, interactions: sparse.csr_array, seed: int = 0) -> Self:
        """Train both towers; each positive is left out of its own user's history."""
        torch = _torch()
        generator = torch.Generator().manual_seed(seed)
        users, items = interactions.nonzero()
        count, size = interactions.shape[1], self.dimensions
        table = (0.1 * torch.randn(count, size, generator=generator)).requires_grad_()
        layer = torch.eye(size).requires_grad_()
        optimiser = torch.optim.Adam([table, layer], lr=0.02)
        had = torch.from_numpy((interactions > 0).toarray().astype(np.float32))
        often = np.bincount(items, minlength=count) / max(len(items), 1)
        log_q = torch.from_numpy(np.log(np.maximum(often, 1e-9)).astype(np.float32))
        for _ in range(self.epochs if len(items) else 0):
            for rows in torch.randperm(len(items), generator=generator).split(BATCH):
                user, item = users[rows.numpy()], items[rows.numpy()]
                history = had[user].clone()
                history[np.arange(len(user)), item] = 0
                mean = (history @ table) / history.sum(1, keepdim=True).clamp(min=1)
                logits = (mean @ layer) @ table[item].T
                if self.logq_correction:
                    logits = logits - log_q[item]
                loss = torch.nn.functional.cross_entropy(logits, torch.arange(len(user)))
                optimiser.zero_grad()
                loss.backward()
                optimiser.step()
        return self.restore({"items": table.detach().numpy(), "layer": layer.detach().numpy()})

    @property
    def item_vectors(self) -> np.ndarray:
        """One vector an item, float32 (items, dimensions)."""
        return self._items

    def user_vectors(self, user_rows: sparse.csr_array) -> np.ndarray:
        """Return the user tower's vectors, float32 (n, dimensions)."""
        had = (user_rows > 0).astype(np.float32)
        count = np.maximum(np.asarray(had.sum(axis=1)), 1)[:, None]
        return np.asarray((had @ self._items) / count @ self._layer, np.float32)

    def scores(self, user_rows: sparse.csr_array) -> np.ndarray:
        """Return the product of users' and items' vectors."""
        return np.asarray(self.user_vectors(user_rows) @ self._items.T)

    def arrays(self) -> dict[str, np.ndarray]:
        """Return both towers' weights."""
        return {"items": self._items, "layer": self._layer}

    def restore(self, arrays: dict[str, np.ndarray]) -> Self:
        """Take over weights; serving needs no torch."""
        self._items, self._layer = arrays["items"], arrays["layer"]
        return self


def _torch() -> Any:
    try:
        return import_module("torch")
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            'two_tower needs torch: install "onsite[torch]", or choose other candidates'
        ) from error
