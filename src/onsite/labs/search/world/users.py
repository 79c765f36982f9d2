"""Users and how they behave."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Users:
    """Users and how they behave; none of it can be seen but their number.

    Attributes:
        activity: searches a day.
        propensity: factor on how readily they click.
        is_cascade: reads from the top and stops when satisfied, rather than by position alone.
        topic: what they ask about more than others do.
    """

    activity: np.ndarray
    propensity: np.ndarray
    is_cascade: np.ndarray
    topic: np.ndarray


def make_users(rng: np.random.Generator, count: int, topics: int) -> Users:
    """Draw users, unlike one another in activity and in how readily they click."""
    return Users(
        activity=rng.gamma(1.5, 0.4 / 1.5, count).astype(np.float32),
        propensity=np.clip(rng.lognormal(-0.15, 0.55, count), 0.15, 1.9).astype(np.float32),
        is_cascade=rng.random(count) < 0.4,
        topic=rng.integers(topics - 1, size=count),
    )
