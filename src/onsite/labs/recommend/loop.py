"""The closed loop: a recommender serves, users answer, and it learns from its own log."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from onsite.labs.core.metrics import gini
from onsite.labs.recommend.log import Catalogue, Log
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.recommender import Recommender
from onsite.labs.recommend.slate import Slate
from onsite.labs.recommend.world import Events, Expected, Shown, World, next_mood


@dataclass(frozen=True, slots=True)
class Day:
    """What one day of the loop came to.

    Attributes:
        slate: what was shown to whom.
        log: the impressions.
        expected: what the sessions come to on average, by the truth.
        memory, mood: as they are on the next morning.
        recommender: as it served that day.
    """

    day: int
    slate: Slate
    log: Log
    expected: Expected
    memory: Memory
    mood: np.ndarray
    recommender: Recommender


def closed_loop(  # noqa: PLR0913 - what a loop needs
    world: World,
    recommender: Recommender,
    memory: Memory,
    mood: np.ndarray,
    days: int,
    *,
    members: np.ndarray | None = None,
    purpose: str = "loop",
) -> Iterator[Day]:
    """Serve day after day, and train on the own log as often as the recommender wants.

    Args:
        world: the truth.
        recommender: trained for the first day.
        memory: of everything before the first day.
        mood: (users,) how content each user was lately.
        days: how many.
        members: (users,) mask of who is served; everyone by default.
        purpose: names the streams of randomness.
    """
    first = memory.day
    for day in range(first, first + days):
        since = day - first
        if since and recommender.retrain_days and since % recommender.retrain_days == 0:
            recommender = recommender.retrained(memory, world.seed)
        users = world.visitors(day, mood)
        if members is not None:
            users = users[members[users]]
        slate = recommender.recommend(memory, users, world.rng(f"{purpose} feed", day))
        seen = memory.has_opened(users, slate.items)
        shown = Shown(day, users, slate.items, seen)
        events = world.respond(shown, purpose)
        log = logged(day, slate, events)
        mood = mood.copy()
        mood[users] = next_mood(
            mood[users], events.satisfied.sum(axis=1), events.hidden.sum(axis=1)
        )
        memory = memory.after(log)
        yield Day(day, slate, log, world.expected(shown), memory, mood, recommender)


def logged(day: int, slate: Slate, events: Events) -> Log:
    """Return impressions as rows, session by session."""
    n, slots = slate.items.shape
    return Log(
        day=np.full(n * slots, day, np.int16),
        user=np.repeat(slate.users, slots).astype(np.int32),
        item=slate.items.reshape(-1),
        position=np.tile(np.arange(slots, dtype=np.int8), n),
        policy=slate.explored.reshape(-1).astype(np.int8),
        propensity=slate.propensity.reshape(-1),
        clicked=events.clicked.reshape(-1),
        watched=events.watched.reshape(-1),
        satisfied=events.satisfied.reshape(-1),
        hidden=events.hidden.reshape(-1),
        rating=events.rating.reshape(-1),
    )


@dataclass(frozen=True, slots=True)
class Exposure:
    """How the ranking (without exploration's slots) spread its impressions.

    Attributes:
        coverage: share of the live items that had their fair share of impressions or a tenth of it.
        gini: inequality of impressions over live items.
        new_share: share of impressions of items born within the last three days.
        creators: share of all creators with a live item who were shown.
    """

    coverage: float
    gini: float
    new_share: float
    creators: float


FAIR = 0.1


def exposure(days: list[Day], catalogue: Catalogue) -> Exposure:
    """Return how some days' rankings spread over what was live on the last of them."""
    day = days[-1].day
    live = catalogue.live(day)
    ranked = np.concatenate([one.slate.items[~one.slate.explored] for one in days])
    counts = np.bincount(ranked, minlength=catalogue.size)[live]
    fair = counts.sum() / max(len(live), 1)
    reached = counts >= max(1.0, FAIR * fair)
    today = days[-1].slate.items[~days[-1].slate.explored]
    creators = np.unique(catalogue.creator[live[reached]])
    return Exposure(
        coverage=float(reached.mean()),
        gini=gini(counts),
        new_share=float((day - catalogue.born[today] <= 2).mean()),
        creators=len(creators) / len(np.unique(catalogue.creator[live])),
    )
