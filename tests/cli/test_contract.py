"""What scripts rely on: exit codes, and the exact shape of everything that `--json` prints."""

import re
from typing import Any

import pytest

from onsite.content.catalogs import OWN_CATALOG

DONE, NOT_ACCEPTED, WRONG_USE, LACKS = 0, 1, 2, 3
HINTS = ["Say what a far hint says.", "Say what a nearer hint says.", "Say all but the code."]


def shape(value: Any) -> Any:
    """The keys and types of a JSON value; of a list, those of its first element."""
    match value:
        case dict():
            return {key: shape(inner) for key, inner in value.items()}
        case list():
            return [shape(value[0])] if value else []
    return type(value).__name__


CASES = {"passed": "int", "total": "int", "results": [{"case": "str", "verdict": "str"}]}
SECONDS = {"total": "float", "submission": "float"}
ACCEPTED = {
    "item": "str",
    "verdict": "str",
    "cases": CASES,
    "counterexample": "NoneType",
    "message": "str",
    "diagnosis": "NoneType",
    "growth": "NoneType",
    "seconds": SECONDS,
    "sealed": "bool",
    "recorded": "bool",
}


def test_an_accepted_check_exits_0(onsite, right) -> None:
    result = onsite("check", "add-up", right)

    assert (result.code, result.err) == (DONE, "")
    assert result.out.startswith("✓ accepted  add-up · 3 of 3 cases")


def test_a_check_that_is_not_accepted_exits_1(onsite, wrong) -> None:
    result = onsite("check", "add-up", wrong)

    assert (result.code, result.err) == (NOT_ACCEPTED, "")
    assert result.out.startswith("✗ wrong answer  add-up")


def test_an_accepted_check_as_json(onsite, right) -> None:
    result = onsite("check", "add-up", right, "--json")

    assert result.code == DONE
    assert shape(result.json) == ACCEPTED
    assert (result.json["item"], result.json["verdict"]) == ("add-up", "accepted")
    assert (result.json["cases"]["passed"], result.json["cases"]["total"]) == (3, 3)


def test_a_check_that_is_not_accepted_as_json(onsite, wrong) -> None:
    result = onsite("check", "add-up", wrong, "--json")

    assert result.code == NOT_ACCEPTED
    assert shape(result.json) == ACCEPTED | {
        "diagnosis": "str",
        "counterexample": {
            "case": "str",
            "inputs": {"x": ["float"], "y": ["float"]},
            "expected": "float",
            "got": "float",
            "why": "str",
        },
    }
    assert result.json["verdict"] == "wrong-answer"
    assert result.json["diagnosis"] == "behaves as if the differences kept their signs"


def test_json_is_one_document_on_one_line(onsite, wrong) -> None:
    assert onsite("check", "add-up", wrong, "--json").out.count("\n") == 1


def test_nan_is_printed_as_json_that_any_parser_reads(onsite, source) -> None:
    nan = source("def add_up(x, y):\n    return float('nan')\n")

    result = onsite("check", "add-up", nan, "--json")

    assert (result.code, result.json["verdict"]) == (NOT_ACCEPTED, "wrong-answer")


def test_growth_as_json(onsite) -> None:
    quadratic = OWN_CATALOG / "problems/two-sum/wrong/every_pair.py"

    result = onsite("check", "two-sum", quadratic, "--json")

    assert result.json["verdict"] == "too-slow-growth"
    assert shape(result.json["growth"]) == {
        "of": "str",
        "excess_exponent": "float",
        "limit": "float",
    }


def test_list_as_json(onsite) -> None:
    result = onsite("list", "--json")

    assert result.code == DONE
    assert shape(result.json) == [
        {
            "item": "str",
            "kind": "str",
            "round": "str",
            "topics": ["str"],
            "leaves": ["str"],
            "title": "str",
            "difficulty": "str",
            "minutes": "int",
        }
    ]


def test_list_can_be_narrowed_to_a_topic(onsite) -> None:
    result = onsite("list", "--topic", "distances", "--json")

    found = {one["item"]: (*one["topics"], one["item"]) for one in result.json}
    assert "add-up" in found
    assert all(any("distances" in name for name in names) for names in found.values())


def test_list_can_be_narrowed_to_a_difficulty(onsite) -> None:
    result = onsite("list", "--difficulty", "medium", "--json")

    assert {one["difficulty"] for one in result.json} == {"medium"}


def test_an_unknown_difficulty_is_wrong_use(onsite) -> None:
    result = onsite("list", "--difficulty", "insane")

    assert result.code == WRONG_USE
    assert "easy, medium, hard" in result.err


def test_coverage_as_json(onsite) -> None:
    result = onsite("content", "coverage", "--json")

    assert result.code == DONE
    assert shape(result.json) == {"leaves": "int", "covered": "int", "missing": ["str"]}
    assert result.json["leaves"] == result.json["covered"] + len(result.json["missing"])


def test_start_as_json(onsite) -> None:
    result = onsite("start", "add-up", "--json")

    assert result.code == DONE
    assert result.json == {
        "item": "add-up",
        "draft": str(onsite.draft),
        "statement": str(onsite.draft.with_name("problem.md")),
        "new": True,
        "backup": None,
    }


def test_a_fresh_start_as_json_says_where_the_earlier_draft_went(onsite) -> None:
    onsite("start", "add-up")

    result = onsite("start", "add-up", "--fresh", "--json")

    assert result.json["backup"] == str(onsite.draft.with_name("solution.1.py"))


def test_hint_as_json(onsite) -> None:
    onsite("hint", "add-up")

    result = onsite("hint", "add-up", "--json")

    assert result.code == DONE
    assert result.json == {"item": "add-up", "hints": HINTS[:2], "total": 3}


def test_history_as_json(onsite, right) -> None:
    onsite("check", "add-up", right)

    result = onsite("history", "--json")

    assert result.code == DONE
    assert shape(result.json) == [
        {"item": "str", "at": "str", "verdict": "str", "seconds": "float"}
    ]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00", result.json[0]["at"])


def test_history_as_json_with_sources(onsite, right) -> None:
    onsite("check", "add-up", right)

    result = onsite("history", "add-up", "--source", "--json")

    assert result.json[0]["source"] == right.read_text()


def test_history_shows_the_latest_attempts_only(onsite, right, wrong) -> None:
    onsite("check", "add-up", right)
    onsite("check", "add-up", wrong)

    result = onsite("history", "--limit", 1, "--json")

    assert [one["verdict"] for one in result.json] == ["wrong-answer"]


def test_progress_as_json(onsite, right) -> None:
    onsite("check", "add-up", right)

    result = onsite("progress", "--json")

    assert result.code == DONE
    assert shape(result.json) == {
        "attempts": "int",
        "accepted": "int",
        "solved": "int",
        "problems": "int",
        "topics": [
            {
                "topic": "str",
                "items": "int",
                "seen": "int",
                "retrievability": "float",
                "coverage": "float",
                "readiness": "float",
            }
        ],
    }
    assert (result.json["attempts"], result.json["accepted"], result.json["solved"]) == (1, 1, 1)


def test_today_as_json(onsite, right) -> None:
    onsite("check", "add-up", right)

    result = onsite("--json")

    assert result.code == DONE
    assert shape(result.json) == {
        "due": [],
        "next": "str",
        "why": "str",
        "seen": "int",
        "total": "int",
        "cards": {"due": "int", "new": "int", "done": "int", "minutes": "int"},
    }


def test_doctor_as_json(onsite) -> None:
    result = onsite("doctor", "--json")

    assert result.code == DONE
    assert [set(finding) for finding in result.json] == [
        {"part", "name", "holds", "remark"} for _ in result.json
    ]
    assert {"machine", "submissions", "layers", "state", "catalogs", "extras"} == {
        finding["part"] for finding in result.json
    }


def test_mutate_as_json(onsite) -> None:
    result = onsite("content", "mutate", "add-up", "--json")

    assert result.code == DONE
    assert shape(result.json) == [
        {
            "item": "str",
            "mutants": "int",
            "killed": "int",
            "equivalent": "int",
            "survivors": [],
        }
    ]


def test_mutate_exits_1_where_the_checks_are_weak(onsite) -> None:
    checks = onsite.catalog / "problems/add-up/checks.py"
    checks.write_text(checks.read_text().replace("close() &", "holds('true', lambda *_: True) &"))
    checks.write_text(checks.read_text().replace("import Case, close", "import Case, holds"))

    result = onsite("content", "mutate", "add-up", "--json")

    assert result.code == NOT_ACCEPTED
    assert shape(result.json[0]["survivors"]) == [{"line": "int", "was": "str", "now": "str"}]


def test_lint_exits_0_where_all_is_well(onsite) -> None:
    result = onsite("content", "lint", "add-up")

    assert (result.code, result.out) == (DONE, "1 problem, 0 faults\n")


def test_lint_exits_2_and_prints_file_line_what_and_fix(onsite) -> None:
    document = onsite.catalog / "problems/add-up/problem.md"
    document.write_text(document.read_text().replace("minutes: 15", "minutes: soon"))

    result = onsite("content", "lint", "add-up", "--static")

    assert result.code == WRONG_USE
    assert result.out == (
        f"{document}:5: 'minutes' is 'soon', write the par time, from 1 to 120\n"
        "1 problem, 1 fault\n"
    )


def test_lint_goes_on_after_a_problem_that_cannot_be_read(onsite) -> None:
    problems = onsite.catalog / "problems"
    onsite("content", "new", "other-one", "--catalog", onsite.catalog)
    (problems / "add-up/problem.md").write_bytes(b"\xff")
    (problems / "other-one/solution.py").unlink()

    result = onsite("content", "lint", "add-up", "other-one")

    assert result.code == WRONG_USE
    assert f"{problems}/add-up/problem.md:1: it is no UTF-8" in result.out
    assert f"{problems}/other-one/solution.py:1: the file is missing, write it" in result.out
    assert result.out.endswith("2 problems, 2 faults\n")


def test_new_writes_a_problem_that_lints_clean(onsite) -> None:
    made = onsite("content", "new", "my-problem", "--catalog", onsite.catalog)

    linted = onsite("content", "lint", "my-problem")

    assert made.code == DONE
    assert str(onsite.catalog / "problems/my-problem/problem.md") in made.out
    assert (linted.code, linted.out) == (DONE, "1 problem, 0 faults\n")


@pytest.mark.parametrize(
    ("name", "what"),
    [("add-up", "this problem is there already"), ("No Slug", "is no slug")],
)
def test_new_refuses_a_name_and_exits_2(onsite, name: str, what: str) -> None:
    result = onsite("content", "new", name, "--catalog", onsite.catalog)

    assert result.code == WRONG_USE
    assert what in result.err


def test_hint_exits_0_and_shows_one_more_each_time(onsite) -> None:
    first, second = onsite("hint", "add-up"), onsite("hint", "add-up")

    assert (first.code, second.code) == (DONE, DONE)
    assert HINTS[1] not in first.out
    assert HINTS[1] in second.out


def test_solution_asks_first_and_no_means_no(onsite) -> None:
    result = onsite("solution", "add-up", stdin="n\n")

    assert result.code == NOT_ACCEPTED
    assert "Show it?" in result.out
    assert "def add_up" not in result.out


@pytest.mark.parametrize("answer", ["\n", ""], ids=["enter", "end of input"])
def test_solution_is_not_shown_without_a_clear_yes(onsite, answer: str) -> None:
    assert "def add_up" not in onsite("solution", "add-up", stdin=answer).out


@pytest.mark.parametrize(("arguments", "stdin"), [((), "y\n"), (("--yes",), "")])
def test_solution_is_shown_on_yes(onsite, arguments: tuple[str, ...], stdin: str) -> None:
    result = onsite("solution", "add-up", *arguments, stdin=stdin)

    assert result.code == DONE
    assert "def add_up(x, y):" in result.out


def test_a_seen_solution_makes_the_item_due_again(onsite) -> None:
    onsite("solution", "add-up", "--yes")

    assert onsite("--json").json["seen"] == 1


def test_rate_overrides_the_last_rating(onsite, right) -> None:
    onsite("check", "add-up", right)

    result = onsite("rate", "add-up", "again")

    assert result.code == DONE
    assert result.out.startswith("Add up is rated again; next review")


@pytest.mark.parametrize(
    ("rating", "said"), [("good", "no sitting"), ("superb", "again, hard, good, easy")]
)
def test_rate_without_a_sitting_or_a_rating_is_wrong_use(onsite, rating: str, said: str) -> None:
    result = onsite("rate", "add-up", rating)

    assert result.code == WRONG_USE
    assert said in result.out + result.err


def test_the_tour_shows_all_its_steps_and_records_nothing(onsite) -> None:
    result = onsite("tour")

    assert (result.code, result.err) == (DONE, "")
    assert [line for line in result.out.splitlines() if line.startswith("4  And when")]
    assert "behaves as if" in result.out
    assert not onsite.home.exists()


def test_the_version_is_printed(onsite) -> None:
    result = onsite("--version")

    assert result.code == DONE
    assert re.fullmatch(r"onsite \d+\.\d+\.\d+\n", result.out)


def test_an_empty_home_is_welcomed(onsite) -> None:
    result = onsite()

    assert (result.code, result.err) == (DONE, "")
    assert result.out.startswith("Welcome.")
    assert "`onsite start" in result.out
