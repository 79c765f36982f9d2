"""One flight of the recommendation lab: which function flies which step."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from onsite.labs.core.bench import Bench
from onsite.labs.core.lab import Reporter, Results, Setting
from onsite.labs.core.records import StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.recommend import (
    steps_brief,
    steps_candidates,
    steps_data,
    steps_experiment,
    steps_inference,
    steps_monitoring,
    steps_scaling,
    steps_training,
)
from onsite.labs.recommend.flight import Ground

_STEPS: Mapping[Step, Callable[[Ground, Results, Reporter], StepRecord]] = {
    Step.PROBLEM: steps_brief.problem,
    Step.NEED: steps_brief.need,
    Step.METRICS: steps_data.metrics,
    Step.DATA: steps_data.data,
    Step.MVP: steps_candidates.first_version,
    Step.TRAINING: steps_training.training,
    Step.INFERENCE: steps_inference.inference,
    Step.SCALING: steps_scaling.scaling,
    Step.EXPERIMENT: steps_experiment.experiment,
    Step.MONITORING: steps_monitoring.monitoring,
}


class RecommendRun:
    """A flight under way."""

    def __init__(self, setting: Setting, bench: Bench) -> None:
        self._ground = Ground(setting, bench)

    def step(self, step: Step, results: Results, report: Reporter) -> StepRecord:
        """Fly one step; fill in the results that are its own."""
        return _STEPS[step](self._ground, results, report)
