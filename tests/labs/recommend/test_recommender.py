from __future__ import annotations

from importlib.util import find_spec

import numpy as np
import pytest
from scipy import sparse

from onsite.labs.recommend.columns import FEATURES
from onsite.labs.recommend.design import RecommendDesign
from onsite.labs.recommend.labels import is_positive, rows_of_day
from onsite.labs.recommend.log import SLOTS, Log
from onsite.labs.recommend.measure import Launch, launch
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.pipeline import launch_memory, train_system
from onsite.labs.recommend.two_tower import TwoTower

PLAIN = {"ranker": "none", "candidates": "item_knn"}


@pytest.fixture(scope="module")
def start() -> Launch:
    return launch(0, "small")


def feeds(start: Launch, **changes: object) -> tuple[Memory, np.ndarray]:
    design = RecommendDesign.model_validate({**PLAIN, "exploration": 0.0, **changes})
    memory = launch_memory(design, start.memory)
    system = train_system(design, memory, 0)
    users = start.world.visitors(memory.day, start.mood)
    return memory, system.recommend(memory, users, np.random.default_rng(0)).items


def test_the_log_survives_a_table(start: Launch) -> None:
    log = start.memory.logs[2]

    again = Log.from_frame(log.frame())

    assert all(np.array_equal(getattr(log, n), getattr(again, n)) for n in Log.__slots__)


def test_every_feed_is_full_of_live_items(start: Launch) -> None:
    memory, items = feeds(start)

    assert items.shape[1] == SLOTS
    assert np.isin(items, memory.catalogue.live(memory.day)).all()


def test_seen_items_are_left_out_when_asked(start: Launch) -> None:
    memory, items = feeds(start, filter_seen=True, cold_start="popular")
    users = start.world.visitors(memory.day, start.mood)

    assert not memory.has_opened(users, items).any()


def test_seen_items_come_back_when_not_filtered(start: Launch) -> None:
    memory, items = feeds(start, filter_seen=False, cold_start="popular")
    users = start.world.visitors(memory.day, start.mood)

    assert memory.has_opened(users, items).any()


def test_a_content_rule_shows_newer_items_than_none(start: Launch) -> None:
    memory, with_rule = feeds(start, cold_start="content", freshness=0.0)
    _, without = feeds(start, cold_start="popular", freshness=0.0)
    born = memory.catalogue.born

    assert born[with_rule].mean() > born[without].mean()


def test_diversity_puts_more_kinds_into_a_feed(start: Launch) -> None:
    memory, diverse = feeds(start, diversity=0.8)
    _, plain = feeds(start, diversity=0.0)
    kinds = memory.catalogue.category

    assert kinds_per_feed(kinds[diverse]) > kinds_per_feed(kinds[plain])


def kinds_per_feed(kinds: np.ndarray) -> float:
    return float(np.mean([len(set(row)) for row in kinds]))


@pytest.mark.parametrize("day", [3, 6, 7, 12])
def test_what_is_known_on_a_morning_does_not_depend_on_later_days(start: Launch, day: int) -> None:
    early = start.memory.before(day)
    rebuilt = Memory.of_days(
        start.memory.logs[:day], early.catalogue, early.audience, early.examination
    )

    assert early.day == day
    assert np.array_equal(early.known.clicks, rebuilt.known.clicks)
    assert np.array_equal(early.opened, rebuilt.opened)
    assert early.log(0).day.max() == day - 1


def test_a_morning_of_an_earlier_morning_is_still_right(start: Launch) -> None:
    twice = start.memory.before(12).before(8)

    assert np.array_equal(twice.known.profile, start.memory.before(8).known.profile)


def test_growing_day_by_day_remembers_the_same_as_all_at_once(start: Launch) -> None:
    grown = start.memory.before(5).after(start.memory.logs[5])
    whole = start.memory.before(6)

    assert np.array_equal(grown.opened, whole.opened)
    assert np.array_equal(grown.known.profile, whole.known.profile)


@pytest.mark.parametrize("target", ["clicks", "completions", "ratings"])
def test_every_target_is_rarer_than_the_one_before(start: Launch, target: str) -> None:
    shares = {one: is_positive(start.memory.log(0), one).mean() for one in ("clicks", target)}  # type: ignore[arg-type]

    assert 0 < shares[target] <= shares["clicks"]


def test_logq_weighs_the_negatives_back_to_uniform(start: Launch) -> None:
    design = RecommendDesign(negatives="popularity_sampled", logq_correction=True)
    log = start.memory.logs[-1]
    curve = start.memory.examination
    rows = rows_of_day(design, log, start.memory.catalogue, curve, np.random.default_rng(3))
    negative = ~rows.label
    shown = np.bincount(log.item, minlength=start.memory.catalogue.size)
    often = shown[rows.item[negative]] > np.median(shown[rows.item[negative]])

    weights = rows.weight[negative]

    assert weights[often].mean() < weights[~often].mean()


def test_the_same_seed_trains_the_same_bits(start: Launch) -> None:
    design = RecommendDesign(candidates="ease")
    memory = launch_memory(design, start.memory)
    users = start.world.visitors(memory.day, start.mood)

    first, second = (
        train_system(design, memory, 5).recommend(memory, users, np.random.default_rng(1))
        for _ in range(2)
    )

    assert np.array_equal(first.items, second.items)


@pytest.mark.skipif(find_spec("torch") is not None, reason="torch is installed")
def test_two_towers_say_what_to_install(start: Launch) -> None:
    design = RecommendDesign(candidates="two_tower", ranker="none")

    with pytest.raises(ModuleNotFoundError, match=r"onsite\[torch\]"):
        train_system(design, start.memory, 0)


@pytest.mark.skipif(find_spec("torch") is None, reason="torch is not installed")
def test_two_towers_find_what_goes_together() -> None:
    groups = np.kron(np.eye(2), np.ones((40, 6)))
    groups[:, ::5] = 1
    rows = sparse.csr_array(groups)

    scores = TwoTower().fit(rows).scores(sparse.csr_array(np.eye(12)[[1]]))

    assert scores[0, 1:5].min() > scores[0, 6:].max()


def test_own_features_are_given_the_documented_columns_and_join_the_ranker(start: Launch) -> None:
    given: set[str] = set()

    def own(columns: dict[str, np.ndarray]) -> np.ndarray:
        given.update(columns)
        columns["item_age"][:] = 0
        return np.stack([columns["item_minutes"], columns["kind_share"]], axis=1)

    memory = launch_memory(RecommendDesign(), start.memory)
    system = train_system(RecommendDesign(), memory, 0, own=own)  # type: ignore[arg-type]

    assert given == set(FEATURES)
    assert system.ranker is not None
    assert system.ranker.booster is not None
    assert system.ranker.booster.num_feature() == len(FEATURES) + 2


def test_own_features_get_bare_copies_with_nothing_of_the_world_behind_them(start: Launch) -> None:
    """Neither a base array, an object column, nor the hidden lure of any item is within reach."""
    seen: dict[str, np.ndarray] = {}

    def own(columns: dict[str, np.ndarray]) -> np.ndarray:
        seen.update(columns)
        return np.zeros((len(columns["item_age"]), 1))

    memory = launch_memory(RecommendDesign(), start.memory)
    train_system(RecommendDesign(), memory, 0, own=own)  # type: ignore[arg-type]

    assert all(type(column) is np.ndarray and column.flags.owndata for column in seen.values())
    assert all(column.dtype == np.float32 for column in seen.values())
    hidden = start.world.model(start.memory.day - 1).lure
    assert not any(np.isin(hidden, column).any() for column in seen.values())


def test_own_features_of_the_wrong_shape_are_refused(start: Launch) -> None:
    memory = launch_memory(RecommendDesign(), start.memory)

    with pytest.raises(ValueError, match=r"own features must be of shape"):
        train_system(RecommendDesign(), memory, 0, own=lambda _: np.zeros((3, 1)))
