"""What a lab is: a world, a design, the ten steps, and the traps that its world proves.

A lab is a package `onsite.labs.<name>` whose `__init__` sets `LAB` to an instance of a subclass of
`Lab`. Nothing else registers it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

import numpy as np

from onsite.labs.core.design import Design, Value
from onsite.labs.core.records import Guardrail, Online, Serving, StepRecord
from onsite.labs.core.steps import Step

if TYPE_CHECKING:
    from onsite.labs.core.bench import Bench

Size = Literal["small", "standard", "large"]
SIZES: tuple[Size, ...] = ("small", "standard", "large")

Columns = Mapping[str, np.ndarray]
OwnFeatures = Callable[[Columns], np.ndarray]
"""The candidate's function: observable columns of n rows in, an (n, k) array of features out."""


class Reporter(Protocol):
    """Hears how far a step is; the share is within the step, from 0 to 1."""

    def __call__(self, share: float, doing: str) -> None:
        """Take note of the share done, and of what is being done, in a few words."""
        ...


@dataclass(frozen=True, slots=True)
class Setting:
    """What a flight is flown with.

    Attributes:
        own_features: the candidate's own function, or nothing.
        own_digest: a digest of its source, so that flights with another one are told apart.
        against: the design of the control arm, or nothing for the production system.
    """

    design: Design
    seed: int
    size: Size
    own_features: OwnFeatures | None = None
    own_digest: str = ""
    against: Design | None = None


@dataclass(slots=True)
class Results:
    """What the steps fill in beside their records; each is set by exactly one step."""

    offline: dict[str, float] = field(default_factory=dict)
    online: Online | None = None
    serving: Serving | None = None
    guardrails: dict[str, Guardrail] = field(default_factory=dict)


class Run(Protocol):
    """One flight under way, as the lab implements it: `step` is called for each step in order.

    What later steps need from earlier ones goes through the bench, never through attributes set by
    `step`, so that a flight can go on after an interruption without flying its finished steps.
    """

    def step(self, step: Step, results: Results, report: Reporter) -> StepRecord:
        """Fly one step; fill in the results that are its own."""
        ...


@dataclass(frozen=True, slots=True)
class Measurement:
    """What a design comes to, measured fast and without the noise of an A/B test.

    Attributes:
        offline: the metrics that a candidate would see before shipping, from logs and labels.
        online: the metrics that users would bring about in the long run, from the world's truth.
    """

    offline: Mapping[str, float]
    online: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Effect:
    """What a trap does to a metric: up (+1), down (−1), or no better (0: not up)."""

    metric: str
    sign: Literal[-1, 0, 1]


@dataclass(frozen=True, slots=True)
class Trap:
    """A choice that looks right offline and fails online, or the reverse.

    Attributes:
        slug: its name.
        claim: what it is and does, in two sentences at most.
        changes: the choices that fall into it, by name.
        base: the choices to compare with where those of the strong design will not do.
        offline, online: what it does, compared with the base.
        step: where a strong candidate names it.
        say: what a strong candidate says there.
    """

    slug: str
    claim: str
    changes: Mapping[str, Value]
    offline: Effect
    online: Effect
    step: Step
    say: str
    base: Mapping[str, Value] = field(default_factory=dict)

    def is_in(self, design: Design) -> bool:
        """Whether a design makes the choices that fall into it."""
        values = design.values()
        return all(values[name] == value for name, value in self.changes.items())


@dataclass(frozen=True, slots=True)
class Gaming:
    """A design that only games an offline metric: ahead of the strong one there, of no use live.

    Attributes:
        metric: the offline metric that it wins.
        changes: its choices over the baseline's.
    """

    metric: str
    changes: Mapping[str, Value]


class Lab(ABC):
    """A runnable machine-learning system."""

    name: str
    title: str
    summary: str
    folder: Path
    design_type: type[Design]
    traps: tuple[Trap, ...]
    gaming: Gaming
    own_features_doc: str
    """The columns given to the candidate's function, a line each: the starter's comment."""

    def strong(self) -> Design:
        """Return an honest strong design: what a strong candidate would choose."""
        return self.design_type()

    @abstractmethod
    def baseline(self) -> Design:
        """Return the design nearest to the production system; what `lab start` writes."""

    def gamed(self) -> Design:
        """Return the design that only games the offline metric."""
        return self.baseline().changed(**self.gaming.changes)

    @abstractmethod
    def run(self, setting: Setting, bench: Bench) -> Run:
        """Begin a flight."""

    @abstractmethod
    def measure(self, design: Design, seed: int, size: Size) -> Measurement:
        """Measure a design without a flight: what traps and sweeps are proved with."""

    @abstractmethod
    def production(self, seed: int, size: Size) -> Measurement:
        """Measure the production system in the same way."""

    def fallen_into(self, design: Design) -> Sequence[Trap]:
        """Return the traps that a design falls into."""
        return [trap for trap in self.traps if trap.is_in(design)]
