"""What every problem must hold to; adding a folder adds its tests."""

from pathlib import Path

import pytest

from onsite.content import lint
from onsite.content.catalogs import OWN_CATALOG, all_problems
from onsite.content.problem import Problem, Wrong
from onsite.judge import Judge
from onsite.judge.grading.selftest import PROPERTIES
from onsite.practice import proof

PROBLEMS = list(all_problems([OWN_CATALOG]))
RIGHT = [
    (problem, path) for problem in PROBLEMS for path in (problem.reference, *problem.alternatives)
]
WRONG = [(problem, wrong) for problem in PROBLEMS for wrong in problem.wrongs]

each_problem = pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.slug)
each_right = pytest.mark.parametrize(
    ("problem", "path"), RIGHT, ids=[f"{problem.slug}-{path.stem}" for problem, path in RIGHT]
)
each_wrong = pytest.mark.parametrize(
    ("problem", "wrong"), WRONG, ids=[f"{one.slug}-{wrong.path.stem}" for one, wrong in WRONG]
)


@each_problem
def test_it_is_up_to_the_standard(problem: Problem) -> None:
    assert [str(fault) for fault in lint.lint(problem)] == []


@each_problem
def test_its_example_shows_what_the_reference_returns(problem: Problem) -> None:
    assert [str(fault) for fault in proof.prove_example(problem)] == []


@each_problem
def test_its_starter_fails_and_is_shown_a_counterexample(problem: Problem, judge: Judge) -> None:
    verdict = judge.check(problem, problem.starter.read_text())

    assert not verdict.is_accepted
    assert verdict.counterexample is not None
    assert verdict.counterexample.inputs


@each_right
def test_a_right_solution_is_accepted_each_time(problem: Problem, path: Path, judge: Judge) -> None:
    """A few times here; `make proof` judges each reference a thousand times."""
    source, times = path.read_text(), 5 if path == problem.reference else 1

    verdicts = [judge.check(problem, source) for _ in range(times)]

    assert [verdict.message for verdict in verdicts if not verdict.is_accepted] == []


@each_wrong
def test_a_wrong_solution_gets_its_verdict(problem: Problem, wrong: Wrong, judge: Judge) -> None:
    verdict = judge.check(problem, wrong.path.read_text())

    assert (verdict.kind, verdict.message) == (wrong.verdict, verdict.message)


@pytest.mark.proof
@each_wrong
def test_a_wrong_solution_is_diagnosed_as_itself_or_not_at_all(
    problem: Problem, wrong: Wrong, judge: Judge
) -> None:
    diagnosis = judge.diagnose(problem, wrong.path.read_text())

    assert diagnosis in (None, f"behaves as if {wrong.mistake}")


@pytest.mark.parametrize("sealed_property", PROPERTIES)
def test_the_judge_of_these_tests_is_sealed(sealed_property: str, judge: Judge) -> None:
    assert judge.properties()[sealed_property]
