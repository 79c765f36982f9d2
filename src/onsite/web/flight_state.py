"""A flight's run as a page shows it, folded from its events."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from onsite.labs.core.steps import Step
from onsite.web.runs import FINISHED


@dataclasses.dataclass(frozen=True, slots=True)
class FlownStep:
    """A finished step.

    Attributes:
        is_kept: whether an earlier flight of the same setting had finished it.
        facts: a few of its facts, in words.
    """

    seconds: float
    is_kept: bool
    facts: tuple[tuple[str, str], ...]
    remark: str


@dataclasses.dataclass(frozen=True, slots=True)
class FlightState:
    """A flight's run as far as it has come.

    Attributes:
        size: of the world.
        steps: the finished steps.
        step: the one under way.
        share: how much of it is done, from 0 to 1.
        doing: what is being done, in a few words.
        left: seconds that the step will still take, where its pace tells.
        flight: the finished flight's name.
        trouble: why there is none.
    """

    id: str
    size: str = ""
    steps: Mapping[Step, FlownStep] = dataclasses.field(default_factory=dict)
    step: Step | None = None
    share: float = 0.0
    doing: str = ""
    left: float | None = None
    flight: str = ""
    trouble: str = ""
    is_cancelled: bool = False
    is_finished: bool = False

    def after(self, events: Iterable[Mapping[str, Any]]) -> FlightState:
        """Return the state once these events are known."""
        state = self
        for event in events:
            state = dataclasses.replace(state, **_READ[event["event"]](state, event))
        return state

    @property
    def percent(self) -> int:
        """How much of the flight is done, each step counting alike."""
        return int(100 * (len(self.steps) + self.share) / len(Step))

    def seconds_left(self, usual: Mapping[Step, float]) -> float | None:
        """Return how long the flight will still take, if every step is known from an earlier one.

        Args:
            usual: how long each step took last time.
        """
        if any(step not in usual for step in Step) or self.is_finished:
            return None
        later = sum(usual[one] for one in Step if one not in self.steps and one is not self.step)
        if self.step is None:
            return later
        return later + (usual[self.step] * (1 - self.share) if self.left is None else self.left)


def interrupted(state: FlightState) -> FlightState:
    """Return the state of a flight whose process is gone."""
    where = f" during “{state.step.heading}”" if state.step else ""
    return dataclasses.replace(
        state, trouble=f"the flight's process ended{where}", is_finished=True
    )


def _step(state: FlightState, event: Mapping[str, Any]) -> dict[str, Any]:
    facts = tuple((name, value) for name, value in event["facts"])
    flown = FlownStep(event["seconds"], event["kept"], facts, event["remark"])
    steps = {**state.steps, Step(event["step"]): flown}
    return {"steps": steps, "step": None, "share": 0.0, "doing": "", "left": None}


def _doing(_: FlightState, event: Mapping[str, Any]) -> dict[str, Any]:
    told = {name: event[name] for name in ("share", "doing", "left")}
    return {**told, "step": Step(event["step"])}


_READ: dict[str, Callable[[FlightState, Mapping[str, Any]], dict[str, Any]]] = {
    "ordered": lambda _, event: {"size": event["size"]},
    "step": _step,
    "doing": _doing,
    "flown": lambda _, event: {"flight": event["flight"]},
    "failed": lambda _, event: {"trouble": event["why"]},
    "cancelled": lambda *_: {"is_cancelled": True},
    FINISHED: lambda *_: {"is_finished": True},
}
