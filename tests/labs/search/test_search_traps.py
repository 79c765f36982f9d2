"""Every trap's claim holds in the world, and honest work beats production while gaming does not.

Measurements are shared between tests through a cache: a seed's base and strong designs recur.
"""

from __future__ import annotations

from functools import lru_cache

import pytest

from onsite.labs.core.lab import Effect, Measurement, Trap
from onsite.labs.search import LAB
from onsite.labs.search.design import SearchDesign
from onsite.labs.search.traps import GAMES_THE_METRIC, TRAPS

PROOF_SEEDS, NEEDED = range(20), 19
CI_SEEDS = (0,)


@lru_cache(maxsize=64)
def _measured(design: SearchDesign, seed: int) -> Measurement:
    return LAB.measure(design, seed, "small")


def _holds(effect: Effect, base: float, changed: float) -> bool:
    """Whether a metric moved as claimed; where it is claimed to be no better, it did not rise."""
    if effect.sign == 0:
        return changed <= base
    return (changed - base) * effect.sign > 0


def _is_proved(trap: Trap, seed: int) -> bool:
    base = SearchDesign(**trap.base)
    before, after = _measured(base, seed), _measured(base.changed(**trap.changes), seed)
    return _holds(
        trap.offline, before.offline[trap.offline.metric], after.offline[trap.offline.metric]
    ) and _holds(trap.online, before.online[trap.online.metric], after.online[trap.online.metric])


def _gamed() -> SearchDesign:
    return LAB.baseline().changed(**GAMES_THE_METRIC)


def _online(measured: Measurement) -> float:
    return measured.online["satisfied"]


@pytest.mark.parametrize("seed", CI_SEEDS)
@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.slug)
def test_a_trap_does_what_it_claims(trap: Trap, seed: int):
    assert _is_proved(trap, seed)


@pytest.mark.parametrize("seed", CI_SEEDS)
def test_an_honest_design_beats_production(seed: int):
    strong, production = _measured(LAB.strong(), seed), LAB.production(seed, "small")

    assert _online(strong) > _online(production)


@pytest.mark.parametrize("seed", CI_SEEDS)
def test_gaming_the_offline_metric_wins_offline_and_nothing_else(seed: int):
    gamed, strong = _measured(_gamed(), seed), _measured(LAB.strong(), seed)

    assert gamed.offline["click_ndcg"] > strong.offline["click_ndcg"]
    assert _online(gamed) < _online(strong)


@pytest.mark.proof
@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.slug)
def test_a_trap_does_what_it_claims_in_19_of_20_worlds(trap: Trap):
    assert sum(_is_proved(trap, seed) for seed in PROOF_SEEDS) >= NEEDED


@pytest.mark.proof
def test_an_honest_design_beats_production_in_19_of_20_worlds():
    wins = [
        _online(_measured(LAB.strong(), seed)) > _online(LAB.production(seed, "small"))
        for seed in PROOF_SEEDS
    ]

    assert sum(wins) >= NEEDED


@pytest.mark.proof
def test_gaming_the_offline_metric_does_not_beat_production():
    wins = [
        _online(_measured(_gamed(), seed)) > _online(LAB.production(seed, "small"))
        for seed in PROOF_SEEDS
    ]

    assert sum(wins) < len(wins) / 2
