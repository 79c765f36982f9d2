"""A flight of the search lab: each step by its function."""

from __future__ import annotations

from collections.abc import Callable

from onsite.labs.core.bench import Bench
from onsite.labs.core.lab import Reporter, Results, Setting
from onsite.labs.core.records import StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.search import (
    steps_brief,
    steps_data,
    steps_live,
    steps_model,
    steps_monitoring,
    steps_training,
)
from onsite.labs.search.prepared import Prepared

Fly = Callable[[Prepared, Results, Reporter], StepRecord]

STEPS: dict[Step, Fly] = {
    Step.PROBLEM: steps_brief.problem,
    Step.NEED: steps_brief.need,
    Step.METRICS: steps_brief.metrics,
    Step.DATA: steps_data.data,
    Step.MVP: steps_model.mvp,
    Step.TRAINING: steps_training.training,
    Step.INFERENCE: steps_model.inference,
    Step.SCALING: steps_live.scaling,
    Step.EXPERIMENT: steps_live.experiment,
    Step.MONITORING: steps_monitoring.monitoring,
}


class SearchRun:
    """One flight under way."""

    def __init__(self, setting: Setting, bench: Bench) -> None:
        self._prepared = Prepared(setting, bench)

    def step(self, step: Step, results: Results, report: Reporter) -> StepRecord:
        """Fly one step."""
        return STEPS[step](self._prepared, results, report)
