"""Flies a design through the ten steps; keeps each finished one, and goes on where it stopped."""

from __future__ import annotations

import json
import os
import platform
import shutil
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path
from typing import Any

from onsite import __version__
from onsite.labs.core import flight_file
from onsite.labs.core.lab import Lab, Results, Setting
from onsite.labs.core.records import Flight, StepRecord
from onsite.labs.core.steps import Step

_RECORD = "flight.json"
_DECIDING = ("numpy", "scipy", "lightgbm", "polars", "scikit-learn", "bm25s", "implicit", "usearch")


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a flight is.

    Attributes:
        step: the step under way.
        number: its number, from 1 to 10.
        share: how much of it is done, from 0 to 1.
        doing: what is being done, in a few words.
        seconds: since the step began.
        record: the finished step's record, in the last report of each step.
    """

    step: Step
    number: int
    share: float
    doing: str
    seconds: float
    record: StepRecord | None = None

    @property
    def seconds_left(self) -> float | None:
        """The step's remaining seconds, by its pace so far; nothing before it has one."""
        if not 0.05 < self.share < 1:
            return None
        return self.seconds * (1 - self.share) / self.share


def fly(
    lab: Lab,
    setting: Setting,
    folder: Path | None = None,
    on_progress: Callable[[Progress], None] = lambda _: None,
) -> Flight:
    """Fly a design.

    Args:
        lab: the system.
        setting: the design, the seed and the size.
        folder: where finished steps and artefacts are kept; a flight of the same setting that was
            interrupted there goes on after its last finished step. In memory only where none is
            given (serving needs a folder).
        on_progress: called as steps go on, and once with each finished step's record.

    Returns:
        The flight; the same seed gives the same facts, bit for bit, but for timings.
    """
    from onsite.labs.core.bench import Bench  # noqa: PLC0415 - a second; reading flights is quick

    flight = _kept(folder, setting)
    if flight is None:
        _clear(folder)
        flight = _begun(lab, setting)
        _keep(folder, flight)
    run = lab.run(setting, Bench(folder))
    for number, step in enumerate(Step, 1):
        if number <= len(flight.steps):
            record = flight.steps[number - 1]
            on_progress(Progress(step, number, 1.0, "kept", record.seconds, record))
            continue
        started = time.perf_counter()

        def report(share: float, doing: str, step: Step = step, number: int = number,
                   started: float = started) -> None:  # fmt: skip
            on_progress(Progress(step, number, share, doing, time.perf_counter() - started))

        report(0.0, step.heading)
        results = Results()
        record = run.step(step, results, report)
        seconds = time.perf_counter() - started
        record = replace(record, seconds=seconds)
        flight = _with(flight, record, results)
        _keep(folder, flight)
        on_progress(Progress(step, number, 1.0, "done", seconds, record))
    return flight


def read(folder: Path) -> Flight | None:
    """Return the flight kept in a folder, finished or not; nothing where none can be read."""
    try:
        return flight_file.from_plain(json.loads((folder / _RECORD).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def versions() -> Mapping[str, str]:
    """Return the versions that decide a flight's numbers."""
    return {
        "onsite": __version__,
        "python": platform.python_version(),
        **{name: metadata.version(name) for name in _DECIDING},
    }


def _begun(lab: Lab, setting: Setting) -> Flight:
    return Flight(lab=lab.name, **_begun_values(setting))


def _begun_values(setting: Setting) -> dict[str, Any]:
    return {
        "seed": setting.seed,
        "size": setting.size,
        "design": setting.design.values(),
        "against": setting.against.values() if setting.against else {},
        "own_features": setting.own_digest,
        "versions": versions(),
    }


def _clear(folder: Path | None) -> None:
    """Remove what another flight, or other versions, left: it must not be taken for this one's."""
    if folder is None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / _RECORD).exists() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} holds something that is no flight")
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def _kept(folder: Path | None, setting: Setting) -> Flight | None:
    """Return what was flown before, if it was the same flight with the same versions."""
    flight = read(folder) if folder else None
    if flight is None:
        return None
    wanted = _begun_values(setting)
    return flight if {name: getattr(flight, name) for name in wanted} == wanted else None


def _with(flight: Flight, record: StepRecord, results: Results) -> Flight:
    return replace(
        flight,
        steps=(*flight.steps, record),
        offline={**flight.offline, **results.offline},
        online=results.online or flight.online,
        serving=results.serving or flight.serving,
        guardrails={**flight.guardrails, **results.guardrails},
    )


def _keep(folder: Path | None, flight: Flight) -> None:
    if folder is None:
        return
    path = folder / _RECORD
    partial = path.with_name(f"{path.name}.partial")
    with open(partial, "w", encoding="utf-8") as file:
        file.write(flight_file.to_text(flight))
        file.flush()
        os.fsync(file.fileno())
    os.replace(partial, path)
