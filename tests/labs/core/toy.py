"""The smallest lab: guesses a number's sign. What the engine needs of a lab, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Literal

import numpy as np

from onsite.labs.core.bench import Bench
from onsite.labs.core.design import Design, choice
from onsite.labs.core.lab import Effect, Lab, Measurement, Reporter, Results, Setting, Size, Trap
from onsite.labs.core.records import Guardrail, Online, Plot, Series, Serving, StepRecord
from onsite.labs.core.steps import Step


class ToyDesign(Design):
    """Three choices, one of each type."""

    lab: ClassVar[str] = "toy"

    depth: int = choice(10, step=Step.INFERENCE, doc="How many candidates.", low=1, high=100)
    label: Literal["clicks", "dwell"] = choice(
        "clicks",
        step=Step.DATA,
        doc="What counts as relevant.",
        options={"clicks": "what was clicked", "dwell": "what was read"},
    )
    share: float = choice(0.5, step=Step.EXPERIMENT, doc="The treated share.", low=0.1, high=0.9)


class ToyRun:
    """Counts how often each step was flown; draws its artefact once."""

    def __init__(self, setting: Setting, bench: Bench, before_step: Callable[[Step], None]) -> None:
        self._setting, self._bench, self._before_step = setting, bench, before_step

    def step(self, step: Step, results: Results, report: Reporter) -> StepRecord:
        self._before_step(step)
        report(0.5, "half way")
        draws = self._bench.keep("draws", self._draw)["values"]
        if step is Step.TRAINING:
            results.offline["accuracy"] = float((draws > 0).mean())
        if step is Step.SCALING:
            results.serving = Serving(1.0, 2.0, 3.0, 100.0)
        if step is Step.EXPERIMENT:
            results.online = Online("reward", 1.0, 1.1, 0.1, (0.05, 0.15), 0.01, "ship", ("it is",))
            results.guardrails["latency_ms"] = Guardrail(1.0, 1.0, True)
        line = Series("draws", (0.0, 1.0), (1.0, float("nan")))
        return StepRecord(
            step,
            {"mean": float(draws.mean()), "missing": float("nan")},
            (Plot(f"{step}-draws", "lines", "Draws", "n", "value", (line,)),),
            ("It went well.",),
        )

    def _draw(self) -> dict[str, np.ndarray]:
        return {"values": np.random.default_rng(self._setting.seed).normal(size=100)}


class ToyLab(Lab):
    """A lab whose steps call `before_step`, so that a test can interrupt one."""

    name, title, summary = "toy", "Toy", "Guess the sign."
    folder = Path(__file__).parent
    design_type = ToyDesign
    own_features_doc = "x: a number"
    traps = (
        Trap(
            "all-clicks", "Clicks mislead.", {"label": "clicks"}, Effect("accuracy", 1),
            Effect("reward", -1), Step.DATA, "Say so.",
        ),
    )  # fmt: skip

    def __init__(self, before_step: Callable[[Step], None] = lambda _: None) -> None:
        self._before_step = before_step

    def baseline(self) -> ToyDesign:
        return ToyDesign()

    def run(self, setting: Setting, bench: Bench) -> ToyRun:
        return ToyRun(setting, bench, self._before_step)

    def measure(self, design: Design, seed: int, size: Size) -> Measurement:
        return Measurement({}, {})

    def production(self, seed: int, size: Size) -> Measurement:
        return Measurement({}, {})
