"""Who lives in the world: users whose tastes wander, items that are born, age and die."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onsite.labs.core.lab import Size
from onsite.labs.recommend.log import Audience, Catalogue

FACTORS = 8
CATEGORIES = 12


@dataclass(frozen=True, slots=True)
class Extent:
    """How large a world is.

    Attributes:
        users: of all days.
        live: items that may be shown on a typical day.
        lifetime: days that an item lives on average.
        log_days: days that the production system has logged.
        later_days: days after that for experiments and monitoring.
    """

    users: int
    live: int
    lifetime: int
    log_days: int
    later_days: int

    @property
    def days(self) -> int:
        """All days of the world."""
        return self.log_days + self.later_days


EXTENTS: dict[Size, Extent] = {
    "small": Extent(users=1000, live=240, lifetime=12, log_days=14, later_days=40),
    "standard": Extent(users=6000, live=600, lifetime=14, log_days=21, later_days=63),
    "large": Extent(users=40_000, live=2000, lifetime=16, log_days=28, later_days=63),
}


@dataclass(frozen=True, slots=True)
class Items:
    """What is true of items.

    Attributes:
        factors: (items, FACTORS) what they are about.
        lure: how much title and picture promise: raises clicks, and disappointment.
        quality: how good they are.
    """

    factors: np.ndarray
    lure: np.ndarray
    quality: np.ndarray


@dataclass(frozen=True, slots=True)
class Users:
    """What is true of users.

    Attributes:
        tastes: (days, users, FACTORS).
        activity: probability of a visit on a day, before satisfaction moves it.
        click_bias, content_bias: how readily they click and are content.
        candour: how readily they rate.
    """

    tastes: np.ndarray
    activity: np.ndarray
    click_bias: np.ndarray
    content_bias: np.ndarray
    candour: np.ndarray


def draw_items(
    extent: Extent, centroids: np.ndarray, rng: np.random.Generator
) -> tuple[Items, Catalogue]:
    """Draw items with staggered births; the first `live` of them are there on day 0."""
    daily = max(1, round(extent.live / extent.lifetime))
    count = extent.live + daily * (extent.days - 1)
    age = rng.integers(0, extent.lifetime, extent.live)
    born = np.concatenate([-age, np.repeat(np.arange(1, extent.days), daily)]).astype(np.int32)
    life = np.maximum(3, rng.gamma(4.0, extent.lifetime / 4.0, count)).astype(np.int32)
    dies = np.maximum(born + life, 2)
    category = rng.integers(0, CATEGORIES, count).astype(np.int32)
    noise = rng.standard_normal((count, FACTORS))
    factors = (0.85 * centroids[category] + 0.5 * noise / np.sqrt(FACTORS)).astype(np.float32)
    lure = rng.normal(0.0, 0.9, count).astype(np.float32)
    quality = rng.normal(0.0, 0.8, count).astype(np.float32)
    content = factors + rng.normal(0.0, 0.25, factors.shape)
    catalogue = Catalogue(
        born=born,
        dies=dies,
        category=category,
        creator=rng.integers(0, max(20, extent.live // 8), count).astype(np.int32),
        minutes=rng.gamma(3.0, 3.0, count).astype(np.float32),
        content=content.astype(np.float32),
    )
    return Items(factors, lure, quality), catalogue


def draw_users(
    extent: Extent, centroids: np.ndarray, rng: np.random.Generator
) -> tuple[Users, Audience]:
    """Draw users with two interests each, of which one is sometimes replaced by another."""
    count, days = extent.users, extent.days
    interests = rng.integers(0, CATEGORIES, (count, 2))
    own = rng.normal(0.0, 0.35 / np.sqrt(FACTORS), (count, FACTORS))
    tastes = np.empty((days, count, FACTORS), dtype=np.float32)
    declared = interests[:, 0].copy()
    for day in range(days):
        tastes[day] = centroids[interests[:, 0]] + 0.8 * centroids[interests[:, 1]] + own
        own += rng.normal(0.0, 0.08 / np.sqrt(FACTORS), own.shape)
        moved = rng.random(count) < 0.02
        interests[moved, rng.integers(0, 2)] = rng.integers(0, CATEGORIES, int(moved.sum()))
    is_new = rng.random(count) < 0.2
    joined = np.where(is_new, rng.integers(1, days, count), 0).astype(np.int32)
    lapse = rng.random(count) < 0.1
    declared[lapse] = rng.integers(0, CATEGORIES, int(lapse.sum()))
    users = Users(
        tastes=tastes,
        activity=np.clip(rng.beta(1.6, 1.8, count), 0.05, 0.95).astype(np.float32),
        click_bias=rng.normal(0.0, 0.5, count).astype(np.float32),
        content_bias=rng.normal(0.0, 0.4, count).astype(np.float32),
        candour=np.where(rng.random(count) < 0.12, 0.35, 0.004).astype(np.float32),
    )
    country = rng.choice(5, count, p=[0.5, 0.2, 0.15, 0.1, 0.05]).astype(np.int32)
    return users, Audience(joined=joined, country=country, declared=declared.astype(np.int32))


def draw_centroids(rng: np.random.Generator) -> np.ndarray:
    """Draw the categories' directions: unit vectors, (CATEGORIES, FACTORS)."""
    raw = rng.standard_normal((CATEGORIES, FACTORS))
    return np.asarray(raw / np.linalg.norm(raw, axis=1, keepdims=True))
