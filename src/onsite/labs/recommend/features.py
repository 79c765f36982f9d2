"""Features of a user and an item, from what was logged before the day."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from onsite.labs.core.lab import OwnFeatures
from onsite.labs.recommend.columns import FEATURES
from onsite.labs.recommend.log import Audience, Catalogue
from onsite.labs.recommend.memory import Memory, Statistics


def pair_columns(
    users: np.ndarray, items: np.ndarray, candidate_score: np.ndarray, memory: Memory
) -> dict[str, np.ndarray]:
    """Return the observable columns of n user–item pairs, float32 (n,) each, in fixed order."""
    day, known, catalogue, audience = (
        memory.day,
        memory.known,
        memory.catalogue,
        memory.audience,
    )
    by_item = _item_columns(day, known, catalogue)
    by_user = _user_columns(day, known, audience)
    kinds = (known.kinds + 0.5) / (known.kinds + 0.5).sum(axis=1, keepdims=True)
    content = unit(catalogue.content)
    profile = unit(known.profile)
    found = {name: column[items] for name, column in by_item.items()}
    found |= {name: column[users] for name, column in by_user.items()}
    kind = catalogue.category[items]
    found["candidate_score"] = candidate_score
    found["kind_share"] = kinds[users, kind]
    found["is_declared_kind"] = audience.declared[users] == kind
    found["content_match"] = np.einsum("nk,nk->n", content[items], profile[users])
    return {name: np.asarray(found[name], np.float32) for name in FEATURES}


def feature_matrix(columns: Mapping[str, np.ndarray], own: OwnFeatures | None) -> np.ndarray:
    """Return the ranker's features, float32 (n, k): our columns, then the candidate's own.

    Raises:
        ValueError: if the candidate's function gives something other than n rows of numbers.
    """
    parts = [np.column_stack([columns[name] for name in FEATURES])]
    if own is not None:
        # A copy of each, so that nobody's function can change what we go on with.
        given = {name: column.copy() for name, column in columns.items()}
        extra = np.asarray(own(given), np.float32)
        if extra.ndim != 2 or len(extra) != len(parts[0]):
            raise ValueError(f"own features must be of shape ({len(parts[0])}, k): {extra.shape}")
        parts.append(extra)
    return np.concatenate(parts, axis=1)


def content_profiles(known: Statistics, catalogue: Catalogue, audience: Audience) -> np.ndarray:
    """Return a unit vector of content a user, (users, k): what the user finished lately.

    Users without history are given the mean content of the category that they declared.
    """
    means = np.zeros((catalogue.categories, catalogue.content.shape[1]), np.float32)
    np.add.at(means, catalogue.category, catalogue.content)
    profile = known.profile.copy()
    cold = ~profile.any(axis=1)
    profile[cold] = means[audience.declared[cold]]
    return unit(profile)


def _item_columns(day: int, known: Statistics, catalogue: Catalogue) -> dict[str, np.ndarray]:
    return {
        "item_looks": np.log1p(known.looks),
        "item_click_rate": smoothed_rate(known.clicks, known.looks, 20),
        "item_finish_rate": smoothed_rate(known.satisfied, known.clicks, 5),
        "item_hide_rate": smoothed_rate(known.hides, known.clicks, 5),
        "item_age": day - catalogue.born,
        "item_days_left": catalogue.dies - day,
        "item_minutes": catalogue.minutes,
        "item_category": catalogue.category,
    }


def _user_columns(day: int, known: Statistics, audience: Audience) -> dict[str, np.ndarray]:
    return {
        "user_looks": np.log1p(known.user_looks),
        "user_click_rate": smoothed_rate(known.user_clicks, known.user_looks, 20),
        "user_finish_rate": smoothed_rate(known.user_satisfied, known.user_clicks, 5),
        "user_ratings": known.user_ratings,
        "user_country": audience.country,
        "user_age": day - audience.joined,
    }


def smoothed_rate(part: np.ndarray, whole: np.ndarray, prior: float) -> np.ndarray:
    """Return part / whole, drawn towards the rate of all by `prior` more of the whole."""
    mean = part.sum() / max(whole.sum(), 1e-9)
    return np.asarray((part + prior * mean) / (whole + prior))


def unit(vectors: np.ndarray) -> np.ndarray:
    """Return vectors, a row each, stretched to length 1; zeros stay zeros."""
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-9), np.float32)
