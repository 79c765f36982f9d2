"""What a flight leaves behind: facts, plots and remarks of each step, and its results, as values.

Everything here is plain data that survives JSON, so that a page, a report, a comparison and a
script read the same record.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from onsite.labs.core.steps import Step

Fact = float | int | str | bool | None | list["Fact"] | dict[str, "Fact"]


@dataclass(frozen=True, slots=True)
class Series:
    """One line or one row of bars of a plot.

    Attributes:
        name: as the legend calls it.
        x: numbers of a line; names of bars.
        y: as long as `x`.
        low, high: bounds of an interval around each `y`, or nothing.
    """

    name: str
    x: tuple[float | str, ...]
    y: tuple[float, ...]
    low: tuple[float, ...] | None = None
    high: tuple[float, ...] | None = None


@dataclass(frozen=True, slots=True)
class Plot:
    """A picture as data; whoever shows it draws it.

    Attributes:
        slug: unique within the flight.
        kind: lines over numbers, or bars over names (a histogram is bars with its bins' names).
        title: what it shows, as a statement where there is one to make.
        x_label, y_label: with units.
        log_x: whether x is drawn on a logarithmic axis.
        diagonal: whether y = x is drawn for comparison (calibration).
    """

    slug: str
    kind: Literal["lines", "bars"]
    title: str
    x_label: str
    y_label: str
    series: tuple[Series, ...]
    log_x: bool = False
    diagonal: bool = False


@dataclass(frozen=True, slots=True)
class StepRecord:
    """What one step found.

    Attributes:
        facts: numbers and words, by snake_case name; units end the name (`_ms`, `_share`).
        plots: pictures of them.
        remarks: sentences on what the facts mean for this design.
        seconds: how long the step took.
    """

    step: Step
    facts: Mapping[str, Fact]
    plots: tuple[Plot, ...] = ()
    remarks: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Online:
    """How the A/B test ended.

    Attributes:
        metric: the one that decides.
        control, treatment: its value in each arm.
        lift: treatment / control − 1.
        interval: of the lift, at 95 %.
        p_value: of the fixed-horizon test, two-sided.
        decision: `ship`, `hold` or `stop`.
        reasons: why, in sentences.
    """

    metric: str
    control: float
    treatment: float
    lift: float
    interval: tuple[float, float]
    p_value: float
    decision: Literal["ship", "hold", "stop"]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Serving:
    """What the load test measured, end to end over HTTP."""

    p50_ms: float
    p95_ms: float
    p99_ms: float
    qps: float


@dataclass(frozen=True, slots=True)
class Guardrail:
    """A metric that must not get worse by more than its tolerance.

    Attributes:
        control, treatment: its value in each arm.
        holds: whether the interval of the change stays on the right side of the tolerance.
    """

    control: float
    treatment: float
    holds: bool


@dataclass(frozen=True, slots=True)
class Flight:
    """One run of a lab through the ten steps.

    Attributes:
        design: every choice by name.
        offline: the offline metrics of the trained system, by name.
        against: the design of the control arm; empty for the production system.
        own_features: a digest of the candidate's own function; empty where there is none.
        versions: of Python, Onsite and the libraries that decide the numbers.
    """

    lab: str
    seed: int
    size: str
    design: Mapping[str, Fact]
    steps: tuple[StepRecord, ...] = ()
    offline: Mapping[str, float] = field(default_factory=dict)
    online: Online | None = None
    serving: Serving | None = None
    guardrails: Mapping[str, Guardrail] = field(default_factory=dict)
    against: Mapping[str, Fact] = field(default_factory=dict)
    own_features: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_complete(self) -> bool:
        """Whether all ten steps were flown."""
        return len(self.steps) == len(Step)


Plain = dict[str, Any]
