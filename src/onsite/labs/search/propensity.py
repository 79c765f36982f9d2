"""How likely each position is looked at, relative to the first: what clicks are weighted by."""

from __future__ import annotations

from typing import Literal

import numpy as np
import polars as pl
from sklearn.isotonic import IsotonicRegression

from onsite.labs.search.scale import SHOWN

Method = Literal["randomisation", "em", "none"]
LEAST = 0.05
"""Propensities are not taken to be lower, so that no single click outweighs a page of others."""
ROUNDS = 40


def estimate(log: pl.DataFrame, method: Method) -> np.ndarray:
    """Return the propensity of each position, (SHOWN,), the first being 1.

    Without randomised pages, `randomisation` has nothing to go by and returns ones.
    """
    if method == "none":
        return np.ones(SHOWN)
    if method == "em":
        return _monotone(by_em(log), np.ones(SHOWN))
    pages = log.filter("randomised")
    shown = np.bincount(pages["position"].to_numpy() - 1, minlength=SHOWN)
    if shown.min() == 0:
        return np.ones(SHOWN)
    clicks = np.bincount(
        pages["position"].to_numpy() - 1, weights=pages["clicked"].to_numpy(), minlength=SHOWN
    )
    return _monotone(clicks / shown, shown)


def by_em(log: pl.DataFrame) -> np.ndarray:
    """Return the chance that each position is looked at by a position-based model, (SHOWN,).

    Expectation maximisation over pairs and positions (Chuklin, Markov and de Rijke, "Click Models
    for Web Search", 2015, section 4.1.3). It tells position from appeal only as far as the same
    document was shown in several places.
    """
    cells = log.group_by("query", "document", "position", maintain_order=True).agg(
        pl.len().alias("shown"), pl.col("clicked").sum().alias("clicks")
    )
    place = cells["position"].to_numpy() - 1
    shown, clicks = (
        cells["shown"].to_numpy().astype(float),
        cells["clicks"].to_numpy().astype(float),
    )
    key = cells["query"].to_numpy().astype(np.int64) << 32 | cells["document"].to_numpy()
    pair = np.unique(key, return_inverse=True)[1]
    total_pair = np.bincount(pair, weights=shown)
    total_place = np.bincount(place, weights=shown, minlength=SHOWN)
    looked = 1.0 / np.arange(1, SHOWN + 1)
    appeal = np.full(len(total_pair), 0.3)
    for _ in range(ROUNDS):
        both = looked[place] * appeal[pair]
        missed = (shown - clicks) / (1 - both)
        appealing = clicks + missed * appeal[pair] * (1 - looked[place])
        seen = clicks + missed * looked[place] * (1 - appeal[pair])
        # One imagined click in four keeps a pair shown once from being certain of anything.
        appeal = (np.bincount(pair, weights=appealing) + 1) / (total_pair + 4)
        looked = np.bincount(place, weights=seen, minlength=SHOWN) / np.maximum(total_place, 1)
        looked = np.clip(looked / looked.max(), 1e-3, 1)
    return looked


def _monotone(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return values made falling by isotonic regression, over the first, not below `LEAST`."""
    places = np.arange(SHOWN)
    falling = IsotonicRegression(increasing=False).fit(places, values, weights).predict(places)
    found: np.ndarray = np.clip(falling / max(falling[0], 1e-9), LEAST, 1)
    return found
