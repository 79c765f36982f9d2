from __future__ import annotations

import numpy as np
import pytest

from onsite.labs.recommend.examination import examination_curve
from onsite.labs.recommend.log import SLOTS
from onsite.labs.recommend.loop import logged
from onsite.labs.recommend.slate import Slate
from onsite.labs.recommend.world import Shown, World
from onsite.labs.recommend.world.response import EXAMINATION

SESSIONS = 20_000


@pytest.fixture(scope="module")
def world() -> World:
    return World.build(3, "small")


@pytest.fixture(scope="module")
def shown(world: World) -> Shown:
    """Feeds of random live items."""
    rng = np.random.default_rng(0)
    live = world.catalogue.live(4)
    users = rng.integers(0, world.extent.users, SESSIONS).astype(np.int32)
    items = live[rng.integers(0, len(live), (SESSIONS, SLOTS))]
    return Shown(4, users, items, np.zeros(items.shape, bool))


def test_the_same_seed_gives_the_same_answers(world: World, shown: Shown) -> None:
    again = World.build(3, "small")

    assert np.array_equal(world.respond(shown).watched, again.respond(shown).watched)


def test_another_seed_gives_another_world(world: World) -> None:
    assert not np.array_equal(world.audience.declared, World.build(4, "small").audience.declared)


@pytest.mark.parametrize(
    ("event", "expectation"),
    [("clicked", "clicks"), ("satisfied", "satisfied"), ("hidden", "hides")],
)
def test_drawn_events_come_to_their_expectation(
    world: World, shown: Shown, event: str, expectation: str
) -> None:
    drawn = getattr(world.respond(shown), event).sum()
    expected = getattr(world.expected(shown), expectation).sum()

    # Sums of independent draws (hides given clicks) vary by no more than their expectation;
    # 5 standard deviations are passed by chance once in two million.
    assert abs(drawn - expected) < 5 * np.sqrt(expected)


def test_satisfied_and_hidden_need_a_click_and_exclude_each_other(
    world: World, shown: Shown
) -> None:
    events = world.respond(shown)

    assert not (events.satisfied & ~events.clicked).any()
    assert not (events.hidden & ~events.clicked).any()
    assert not (events.hidden & events.satisfied).any()


def test_a_lure_raises_clicks_and_lowers_satisfaction(world: World, shown: Shown) -> None:
    model = world.model(shown.day)
    events = world.respond(shown)
    lure = model.lure[shown.items]
    lurid = lure > np.median(lure)

    assert events.clicked[lurid].mean() > events.clicked[~lurid].mean()
    finish = [events.satisfied[group & events.clicked].mean() for group in (lurid, ~lurid)]
    assert finish[0] < finish[1]


def test_an_item_watched_before_satisfies_less(world: World, shown: Shown) -> None:
    again = Shown(shown.day, shown.users, shown.items, np.ones_like(shown.seen))

    assert world.expected(again).satisfied.sum() < world.expected(shown).satisfied.sum()


def test_many_of_one_kind_satiate(world: World, shown: Shown) -> None:
    alike = np.repeat(shown.items[:, :1], SLOTS, axis=1)
    feed = Shown(shown.day, shown.users, alike, shown.seen)
    model = world.model(shown.day)
    last = np.full(SESSIONS, SLOTS - 1)
    everyone = np.arange(SESSIONS)
    affinity = model.affinity(feed.users, feed.items)

    first = model.content_probability(feed, affinity, everyone, np.zeros(SESSIONS, int))

    assert (model.content_probability(feed, affinity, everyone, last) < first).all()


def test_explored_slots_reveal_how_much_each_slot_is_seen(world: World, shown: Shown) -> None:
    everything = np.ones(shown.items.shape, bool)
    slate = Slate(shown.users, shown.items, everything, np.ones(shown.items.shape, np.float32))

    curve = examination_curve(logged(shown.day, slate, world.respond(shown)))

    # The last slot has about 600 clicks, the first about 2,500: 5 standard errors are 0.06.
    assert curve == pytest.approx(EXAMINATION / EXAMINATION[0], abs=0.06)


def test_tastes_drift_and_the_catalogue_turns_over(world: World) -> None:
    early, late = world.model(0), world.model(30)
    turned = np.isin(world.catalogue.live(30), world.catalogue.live(0)).mean()

    assert not np.allclose(early.tastes, late.tastes)
    assert turned < 0.2


def test_content_users_come_more_often(world: World) -> None:
    users = world.extent.users
    glum, glad = np.zeros(users), np.ones(users)

    assert (world.visit_probability(9, glad) >= world.visit_probability(9, glum)).all()
    assert len(world.visitors(9, glad)) > len(world.visitors(9, glum))


def test_nobody_comes_before_joining(world: World) -> None:
    here = world.visitors(0, np.ones(world.extent.users))

    assert (world.audience.joined[here] == 0).all()
