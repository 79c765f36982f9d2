"""A lab's design on file: read and mended, written only over what was seen; flown by a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from labs.core.toy import ToyDesign, ToyLab
from onsite.content.errors import ContentError
from onsite.judge import Judge
from onsite.practice import flights
from onsite.practice.designs import NEW, DesignConflictError, read_design, save_design
from onsite.practice.home import Home
from onsite.practice.labs import LabFolder


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


def write(home: Home, text: str) -> Path:
    path = LabFolder.of(home, "toy").design
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_without_a_file_it_is_the_baseline(home: Home, lab: CasedLab) -> None:
    saved = read_design(home, lab)

    assert (saved.values, saved.version, saved.fault) == (lab.baseline().values(), NEW, None)


def test_the_first_save_puts_the_labs_other_files_beside_it(home: Home, lab: CasedLab) -> None:
    saved = save_design(home, lab, ToyDesign(depth=7), NEW)

    place = LabFolder.of(home, "toy")
    assert saved == read_design(home, lab)
    assert saved.values["depth"] == 7
    assert place.case.exists()
    assert place.ranker.exists()


@pytest.mark.parametrize(
    ("text", "values", "refused"),
    [
        ("depth = 0\nshare = 0.3\n", {"depth": 10, "share": 0.3}, {"depth": "0"}),
        ("share = 1\n", {"share": 0.5}, {"share": "1"}),
        ('depth = 3\nlabel = ["x"]\n', {"label": "clicks", "depth": 3}, {"label": "['x']"}),
        ("deepth = 3\nshare = 0.7\n", {"depth": 10, "share": 0.7}, {}),
        ("depth = = 3\n", {"depth": 10}, {}),
    ],
    ids=["value", "whole", "type", "name", "syntax"],
)  # fmt: skip
def test_of_a_faulty_file_what_is_allowed_is_kept(
    home: Home, lab: CasedLab, text: str, values: dict[str, object], refused: dict[str, str]
) -> None:
    write(home, text)

    saved = read_design(home, lab)

    assert saved.fault is not None
    assert saved.values.items() >= values.items()
    assert saved.refused == refused


def test_a_file_that_is_not_text_is_a_fault_like_any_other(home: Home, lab: CasedLab) -> None:
    write(home, "").write_bytes(b"\xff\xfe\x00")

    assert read_design(home, lab).fault is not None
    assert save_design(home, lab, ToyDesign(), read_design(home, lab).version).fault is None


def test_what_was_not_seen_is_not_overwritten(home: Home, lab: CasedLab) -> None:
    path = write(home, "depth = 7\n")

    with pytest.raises(DesignConflictError) as conflict:
        save_design(home, lab, ToyDesign(depth=8), NEW)

    assert path.read_text() == "depth = 7\n"
    assert conflict.value.current.values["depth"] == 7


def test_saving_what_the_file_says_already_leaves_it_alone(home: Home, lab: CasedLab) -> None:
    path = write(home, "# mine\ndepth = 7\n")

    save_design(home, lab, ToyDesign(depth=7), "never seen")

    assert path.read_text() == "# mine\ndepth = 7\n"


def test_a_flight_is_flown_against_an_earlier_ones_design(home: Home, lab: CasedLab) -> None:
    write(home, "depth = 7\n")
    with Judge() as judge:
        first = flights.fly(home, judge, lab, flights.Request(size="small"), lambda _: None)
        write(home, "depth = 8\n")
        request = flights.Request(size="small", against=first.name)
        second = flights.fly(home, judge, lab, request, lambda _: None)

    assert (second.flight.design["depth"], second.flight.against["depth"]) == (8, 7)


def test_a_flight_of_another_versions_choices_cannot_be_flown_against(
    home: Home, lab: CasedLab
) -> None:
    with Judge() as judge:
        kept = flights.fly(home, judge, lab, flights.Request(size="small"), lambda _: None)
        record = kept.folder / "flight.json"
        record.write_text(record.read_text().replace('"depth"', '"breadth"'))

        with pytest.raises(ContentError, match="other choices than this version"):
            flights.fly(home, judge, lab, flights.Request(against=kept.name), lambda _: None)
