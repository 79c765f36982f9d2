"""Which labs there are, a candidate's folder for one, and finding flights again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from labs.core.toy import ToyDesign, ToyLab
from onsite.content.errors import ContentError
from onsite.judge import Judge
from onsite.labs.core.lab import Size
from onsite.practice import flights
from onsite.practice.home import Home
from onsite.practice.labs import (
    LabFolder,
    UnknownFlightError,
    UnknownLabError,
    find_lab,
    lab_names,
    start_lab,
)


class CasedLab(ToyLab):
    """The toy lab with a question."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home", "sqlite://")


@pytest.fixture
def lab(tmp_path: Path) -> CasedLab:
    (tmp_path / "case.md").write_text("# Guess a sign\n")
    return CasedLab(tmp_path)


def fly(home: Home, lab: CasedLab, design: str = "", size: Size = "small") -> flights.Kept:
    request = flights.Request(size=size, design=design)
    with Judge() as judge:
        return flights.fly(home, judge, lab, request, lambda _: None)


def test_every_lab_can_be_found_by_its_name() -> None:
    assert {"search", "recommend"} <= set(lab_names())
    assert [find_lab(name).name for name in lab_names()] == list(lab_names())


def test_a_misspelt_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownLabError, match="did you mean 'search'"):
        find_lab("serach")


def test_starting_writes_the_question_the_design_and_the_ranker(home: Home, lab: CasedLab) -> None:
    place, written = start_lab(home, lab)

    assert written == [place.case, place.design, place.ranker]
    assert place.case.read_text() == "# Guess a sign\n"
    compile(place.ranker.read_text(), "ranker.py", "exec")


def test_starting_again_keeps_what_the_candidate_wrote(home: Home, lab: CasedLab) -> None:
    place, _ = start_lab(home, lab)
    place.design.write_text("depth = 7\n")
    place.ranker.unlink()

    _, written = start_lab(home, lab)

    assert written == [place.ranker]
    assert place.design.read_text() == "depth = 7\n"


def test_the_candidates_own_design_is_flown_if_there_is_one(home: Home, lab: CasedLab) -> None:
    assert fly(home, lab).flight.design == ToyDesign().values()
    place, _ = start_lab(home, lab)
    place.design.write_text("depth = 7\n")

    assert fly(home, lab).flight.design["depth"] == 7


def test_a_wrong_design_is_refused_before_anything_is_flown(home: Home, lab: CasedLab) -> None:
    place, _ = start_lab(home, lab)
    place.design.write_text("depth = 0\n")

    with pytest.raises(ContentError, match=r"design\.toml:1: `depth` cannot be 0"):
        fly(home, lab)

    assert not place.flights.exists()


def test_each_setting_has_a_flight_of_its_own(home: Home, lab: CasedLab) -> None:
    one, other, again = (fly(home, lab, size=size) for size in ("small", "large", "small"))

    assert one.name == again.name != other.name


def test_a_flight_is_found_by_its_name_or_as_the_latest(home: Home, lab: CasedLab) -> None:
    one, other = fly(home, lab, size="small"), fly(home, lab, size="large")
    os.utime(one.folder / "flight.json", (1, 1))

    assert flights.find_flight(home, "toy").name == other.name
    assert flights.find_flight(home, "toy", back=1).name == one.name
    assert flights.find_flight(home, "toy", one.name).name == one.name


def test_what_was_not_flown_is_not_found(home: Home, lab: CasedLab) -> None:
    with pytest.raises(UnknownFlightError, match="onsite lab fly toy"):
        flights.find_flight(home, "toy")
    fly(home, lab)
    with pytest.raises(UnknownFlightError, match="there is no flight called 'that'"):
        flights.find_flight(home, "toy", "that")
    with pytest.raises(UnknownFlightError, match="two flights"):
        flights.find_flight(home, "toy", back=1)


def test_an_unfinished_flight_is_not_offered(home: Home, lab: CasedLab) -> None:
    kept = fly(home, lab)
    record = kept.folder / "flight.json"
    record.write_text(record.read_text().replace('"monitoring"', '"monitorin"'))

    assert flights.kept_flights(home, "toy") == []
    assert LabFolder.of(home, "toy").flights.exists()
