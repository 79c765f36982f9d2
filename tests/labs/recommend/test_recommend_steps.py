"""What the steps of a flight tell is written for people."""

from __future__ import annotations

import pytest

from onsite.labs.core.bench import Bench
from onsite.labs.core.lab import Results, Setting
from onsite.labs.core.records import StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.recommend.design import SPOKEN, RecommendDesign
from onsite.labs.recommend.run import RecommendRun

TOLD = (Step.NEED, Step.MVP, Step.TRAINING, Step.INFERENCE)


@pytest.fixture(scope="module")
def records() -> dict[Step, StepRecord]:
    run = RecommendRun(Setting(RecommendDesign(), 100, "small"), Bench(None))
    return {step: run.step(step, Results(), silent) for step in TOLD}


def silent(share: float, doing: str) -> None:
    """Hear of progress, and say nothing."""


@pytest.mark.parametrize("step", TOLD)
def test_models_and_features_are_called_by_words(
    records: dict[Step, StepRecord], step: Step
) -> None:
    record = records[step]
    names = [str(x) for plot in record.plots for one in plot.series for x in (one.name, *one.x)]
    titles = [plot.title for plot in record.plots]
    words = [value for value in record.facts.values() if isinstance(value, str)]
    inner = [key for value in record.facts.values() if isinstance(value, dict) for key in value]
    told = " ".join([*names, *titles, *words, *inner, *record.remarks])

    raw = {name for name, spoken in SPOKEN.items() if name != spoken}
    assert "_" not in told
    assert not raw & set(told.split())


def test_production_satisfies_more_than_feeds_without_rules(
    records: dict[Step, StepRecord],
) -> None:
    facts = records[Step.NEED].facts
    random, production, best = (
        float(str(facts[f"satisfied_per_session_{name}"]))
        for name in ("random", "production", "best_possible")
    )

    assert random < production < best
