"""Flying: ten steps in order, each kept, the same bits for the same seed, resumed after a stop."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from labs.core.toy import ToyDesign, ToyLab
from onsite.labs.core import flight_file
from onsite.labs.core.flight import Progress, fly, read
from onsite.labs.core.lab import Setting
from onsite.labs.core.records import Flight
from onsite.labs.core.steps import Step

SETTING = Setting(ToyDesign(), seed=3, size="small")


class InterruptionError(Exception):
    """What stops a flight in a test."""


def stops_at(step: Step) -> ToyLab:
    def before(now: Step) -> None:
        if now is step:
            raise InterruptionError

    return ToyLab(before)


def without_timings(flight: Flight) -> Flight:
    return replace(flight, steps=tuple(replace(one, seconds=0.0) for one in flight.steps))


def test_a_flight_goes_through_the_ten_steps_in_order(tmp_path: Path) -> None:
    flight = fly(ToyLab(), SETTING, tmp_path / "flight")

    assert [one.step for one in flight.steps] == list(Step)
    assert flight.is_complete
    assert flight.online is not None
    assert flight.serving is not None
    assert set(flight.guardrails) == {"latency_ms"}


def test_the_same_seed_gives_the_same_facts(tmp_path: Path) -> None:
    one, other = (fly(ToyLab(), SETTING, tmp_path / name) for name in ("one", "other"))

    assert flight_file.to_text(without_timings(one)) == flight_file.to_text(without_timings(other))


def test_another_seed_gives_other_facts() -> None:
    one, other = (fly(ToyLab(), replace(SETTING, seed=seed)) for seed in (1, 2))

    assert one.steps[0].facts["mean"] != other.steps[0].facts["mean"]


@pytest.mark.parametrize("step", list(Step))
def test_an_interrupted_flight_goes_on_and_ends_as_if_it_had_not_been(
    tmp_path: Path, step: Step
) -> None:
    with pytest.raises(InterruptionError):
        fly(stops_at(step), SETTING, tmp_path / "flight")
    flown: list[Step] = []

    flight = fly(ToyLab(flown.append), SETTING, tmp_path / "flight")

    assert flown == list(Step)[list(Step).index(step) :]
    straight = fly(ToyLab(), SETTING, tmp_path / "straight")
    assert flight_file.to_text(without_timings(flight)) == flight_file.to_text(
        without_timings(straight)
    )


def test_what_another_design_left_is_not_taken_over(tmp_path: Path) -> None:
    fly(ToyLab(), SETTING, tmp_path)
    flown: list[Step] = []

    fly(ToyLab(flown.append), replace(SETTING, design=ToyDesign(depth=3)), tmp_path)

    assert flown == list(Step)


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("mine")

    with pytest.raises(FileExistsError):
        fly(ToyLab(), SETTING, tmp_path)

    assert (tmp_path / "thesis.tex").read_text() == "mine"


def test_progress_tells_each_step_its_share_and_its_record() -> None:
    heard: list[Progress] = []

    fly(ToyLab(), SETTING, on_progress=heard.append)

    assert [one.number for one in heard if one.record] == list(range(1, 11))
    halves = [one for one in heard if one.doing == "half way"]
    assert len(halves) == 10
    assert all(one.seconds_left == pytest.approx(one.seconds) for one in halves)


def test_a_flight_survives_its_file(tmp_path: Path) -> None:
    flight = fly(ToyLab(), SETTING, tmp_path)

    kept = read(tmp_path)

    assert kept is not None
    assert flight_file.to_plain(kept) == flight_file.to_plain(flight)
    assert "NaN" not in (tmp_path / "flight.json").read_text()


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", json.dumps({"steps": [1]})])
def test_a_file_that_is_no_flight_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "flight.json").write_text(text)

    assert read(tmp_path) is None
