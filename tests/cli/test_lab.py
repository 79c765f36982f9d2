"""`onsite lab`: from the question to a flight, a comparison and a page."""

from __future__ import annotations

import json
import re
import signal
from pathlib import Path
from typing import Any

import pytest

STEPS = [
    "problem", "need-ml", "metrics", "data", "mvp", "training", "inference", "scaling",
    "experiment", "monitoring",
]  # fmt: skip
LABS = ["search", "recommend"]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home shared by the tests of a module, because a flight takes seconds."""
    return tmp_path_factory.mktemp("home")


def fly(onsite: Any, home: Path, *arguments: str) -> Any:
    return onsite("lab", "fly", *arguments, "--size", "small", ONSITE_HOME=str(home))


@pytest.mark.parametrize("name", LABS)
def test_a_flight_as_json_keeps_the_contract(onsite: Any, home: Path, name: str) -> None:
    result = fly(onsite, home, name, "--json")

    assert result.code == 0, result.err
    facts = result.json
    assert [one["step"] for one in facts["steps"]] == STEPS
    assert all(set(one) == {"step", "facts", "seconds"} for one in facts["steps"])
    assert set(facts["online"]) >= {
        "metric", "control", "treatment", "lift", "interval", "p_value", "decision",
    }  # fmt: skip
    assert set(facts["serving"]) == {"p50_ms", "p95_ms", "p99_ms", "qps"}
    assert facts["guardrails"]
    assert facts["offline"]
    assert (facts["lab"], facts["seed"]) == (name, 0)


def test_a_flight_tells_the_decision_and_where_its_page_is(onsite: Any, home: Path) -> None:
    result = fly(onsite, home, "search")

    assert result.code == 0, result.err
    assert "95 %" in result.out
    assert re.search(r"✓|–|✗", result.out)
    page = Path(result.out.strip().splitlines()[-1])
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_changed_choice_is_compared(onsite: Any, home: Path, tmp_path: Path) -> None:
    fly(onsite, home, "search", "--json")
    fly(onsite, home, "search", "--design", "strong", "--json")

    text = onsite("lab", "compare", "search", ONSITE_HOME=str(home))
    facts = onsite("lab", "compare", "search", "--json", ONSITE_HOME=str(home))

    assert (text.code, facts.code) == (0, 0), text.err + facts.err
    assert facts.json


def test_starting_says_which_files_to_edit(onsite: Any) -> None:
    result = onsite("lab", "start", "search", "--json")

    assert result.code == 0, result.err
    assert all(Path(result.json[name]).exists() for name in ("case", "design", "ranker"))


def test_what_was_flown_is_listed(onsite: Any, home: Path) -> None:
    fly(onsite, home, "search", "--json")

    listed = onsite("lab", "list", "--json", ONSITE_HOME=str(home)).json

    flights = {one["lab"]: one["flights"] for one in listed}
    assert set(flights) >= set(LABS)
    assert flights["search"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("fly", "serach"), "did you mean 'search'?"),
        (("fly", "search", "--size", "huge"), "'huge' is no size; say small, standard, large"),
        (("fly", "search", "--design", "none.toml"), "none.toml:1: this cannot be read"),
        (("compare", "search"), "this takes two flights"),
        (("report", "search", "that"), "fly with `onsite lab fly search`"),
        (("fly", "search", "--ranker", "none.py"), "none.py"),
        (("fly", "search", "--data", "nowhere"), "nowhere"),
    ],
    ids=["lab", "size", "design", "compare", "report", "ranker", "data"],
)
def test_wrong_use_is_one_sentence(onsite: Any, arguments: tuple[str, ...], said: str) -> None:
    result = onsite("lab", *arguments)

    assert result.code == 2
    assert said in " ".join(result.err.split())
    assert "Traceback" not in result.err


def test_a_wrong_value_is_named_with_its_line(onsite: Any, tmp_path: Path) -> None:
    design = tmp_path / "design.toml"
    design.write_text('# mine\nlabel = "guesses"\n')

    result = fly(onsite, onsite.home, "search", "--design", str(design))

    assert result.code == 2
    assert result.err.startswith(f'onsite: {design}:2: `label` cannot be "guesses", write ')


def test_an_error_in_ones_own_features_is_named_with_its_line(onsite: Any, tmp_path: Path) -> None:
    ranker = tmp_path / "ranker.py"
    ranker.write_text("def features(columns):\n    return columns['no such column']\n")

    result = fly(onsite, onsite.home, "search", "--ranker", str(ranker))

    assert result.code == 2
    assert result.err.startswith(f"onsite: {ranker}:2: ")


def test_a_flight_that_was_killed_goes_on(onsite: Any) -> None:
    flights = onsite.home / "labs" / "search" / "flights"
    with onsite.start("lab", "fly", "search", "--size", "small") as process:
        for line in process.stdout:
            if "3/10" in line:
                break
        process.send_signal(signal.SIGKILL)
    (record,) = flights.glob("*/flight.json")
    kept = len(json.loads(record.read_text())["steps"])

    result = onsite("lab", "fly", "search", "--size", "small")

    assert kept >= 3
    assert result.code == 0, result.err
    assert result.out.count("kept") == kept
