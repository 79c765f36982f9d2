"""The proof of a problem finds every kind of lie in it; mutants find what its cases miss."""

from pathlib import Path

import pytest

from onsite.content.loader import load_problem
from onsite.practice import proof

RIGHT = "def add_up(x, y):\n    return float(abs(x - y).sum())\n"


def faults_of(problem, judge) -> list[tuple[str, int, str, str]]:
    return [
        (str(fault.path.relative_to(problem.folder)), fault.line, fault.what, fault.fix)
        for fault in proof.prove(load_problem(problem.folder), judge)
    ]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_a_good_problem_is_proved(problem, judge) -> None:
    assert faults_of(problem, judge) == []


def test_a_starter_that_is_accepted_is_found(problem, judge) -> None:
    problem.starter.write_text(RIGHT)

    assert faults_of(problem, judge) == [
        ("starter.py", 1, "the starter is accepted", "leave the work undone")
    ]


@pytest.mark.parametrize("name", ["solution.py", "solutions/loop.py"])
def test_a_right_solution_that_is_refused_is_found(problem, judge, name: str) -> None:
    (problem.folder / name).write_text("def add_up(x, y):\n    return 4.0\n")

    found = [fault for fault in faults_of(problem, judge) if fault[0] == name]

    assert [line for _, line, _, _ in found] == [1]
    assert found[0][2].startswith("this right solution gets wrong-answer: ")
    assert found[0][3] == "mend the solution, or the checks that refuse it"


def test_a_wrong_solution_that_is_accepted_is_found(problem, judge) -> None:
    change(problem.folder / "wrong/mean.py", "abs(x - y).mean()", "abs(x - y).sum()")

    ((path, line, what, fix),) = faults_of(problem, judge)

    assert (path, line) == ("wrong/mean.py", 1)
    assert what.startswith("it gets accepted instead of wrong-answer")
    assert fix == "add the case that tells it, or mend its line"


def test_a_wrong_solution_with_another_verdict_is_found(problem, judge) -> None:
    change(problem.folder / "wrong/mean.py", "wrong-answer:", "time-limit:")

    ((path, _, what, _),) = faults_of(problem, judge)

    assert path == "wrong/mean.py"
    assert what.startswith("it gets wrong-answer instead of time-limit")


@pytest.mark.parametrize("blank", ["", "\n\n"], ids=["at once", "after blank lines"])
def test_an_example_that_shows_something_else_is_found_at_its_line(
    problem, judge, blank: str
) -> None:
    document = problem.folder / "problem.md"
    change(document, "## Example\n", f"## Example\n{blank}")
    change(document, "\n5.0\n", "\n4.0\n")

    ((path, line, what, fix),) = faults_of(problem, judge)

    rows = document.read_text().splitlines()
    assert (path, rows[line - 1][:4]) == ("problem.md", ">>> ")
    assert "the example is not what the reference returns" in what
    assert "it is 5.0" in what
    assert fix == "correct it"


def test_an_example_that_raises_is_found(problem, judge) -> None:
    change(problem.folder / "problem.md", "add_up(np.array([1.0, 2.0])", "add_up(unheard_of")

    ((_, _, what, _),) = faults_of(problem, judge)

    assert what == "the example fails: NameError: name 'unheard_of' is not defined"


def test_an_example_that_is_no_doctest_is_found(problem, judge) -> None:
    change(problem.folder / "problem.md", ">>> add_up", ">>>add_up")

    ((path, _, what, _),) = faults_of(problem, judge)

    assert path == "problem.md"
    assert what.startswith("the example cannot be read")


def test_a_reference_that_does_not_load_is_found(problem, judge) -> None:
    problem.reference.write_text("import nothing_such\n")

    found = faults_of(problem, judge)

    assert found[0] == (
        "solution.py",
        1,
        "the reference does not load: ModuleNotFoundError: No module named 'nothing_such'",
        "mend it",
    )


@pytest.mark.parametrize("name", ["solution.py", "starter.py", "checks.py"])
def test_a_missing_file_is_found(problem, judge, name: str) -> None:
    (problem.folder / name).unlink()

    assert faults_of(problem, judge) == [(name, 1, "the file is missing", "write it")]


def test_checks_that_fail_are_found_at_their_line(problem, judge) -> None:
    change(problem.checks, "def cases(rng):\n", "def cases(rng):\n    1 / 0\n")

    ((path, line, what, _),) = faults_of(problem, judge)

    assert (path, line) == ("checks.py", 7)
    assert what == "ZeroDivisionError: division by zero"


def test_good_checks_kill_every_mutant(problem, judge) -> None:
    report = proof.mutate(problem, judge)

    assert report.total > 0
    assert (report.survivors, report.killed, report.rate) == ((), report.total, 1.0)


@pytest.fixture
def weak(problem):
    """The problem, with checks that let every number pass."""
    change(problem.checks, "close() &", "holds('it is a number', lambda got, x, y: got == got) &")
    change(problem.checks, "Case, close", "Case, holds")
    return problem


def test_weak_checks_let_mutants_survive_each_with_its_diff(weak, judge) -> None:
    report = proof.mutate(weak, judge)

    diffs = [diff for _, diff in report.survivors]
    assert report.killed + len(report.survivors) == report.total
    assert report.rate < proof.KILL_RATE
    assert any(
        "-    return float(np.abs(x - y).sum())" in diff
        and "+    return float(np.abs(x + y).sum())" in diff
        for diff in diffs
    )


def test_equivalent_mutants_are_not_counted(weak, judge) -> None:
    before = proof.mutate(weak, judge)
    mutant, _ = before.survivors[0]
    (weak.folder / "equivalent.yaml").write_text(
        f"- was: {mutant.was!r}\n  now: {mutant.now!r}\n  reason: none, this is a test\n"
    )

    after = proof.mutate(weak, judge)

    assert (after.equivalent, after.total) == (1, before.total - 1)
    assert mutant not in [one for one, _ in after.survivors]


def test_each_mutant_is_reported_as_it_is_done(problem, judge) -> None:
    done = []

    report = proof.mutate(problem, judge, on_mutant=lambda: done.append(1))

    assert len(done) == report.total
