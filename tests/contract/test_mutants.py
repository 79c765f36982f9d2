"""The cases tell a reference from its small mistakes; adding a problem adds its test."""

import pytest

from onsite.content.catalogs import OWN_CATALOG, all_problems
from onsite.content.equivalents import load_equivalents
from onsite.content.problem import Problem
from onsite.judge import Judge
from onsite.practice import proof

each_problem = pytest.mark.parametrize(
    "problem", list(all_problems([OWN_CATALOG])), ids=lambda problem: problem.slug
)


@pytest.mark.proof
@each_problem
def test_at_least_95_percent_of_its_mutants_are_killed(problem: Problem, judge: Judge) -> None:
    report = proof.mutate(problem, judge)

    assert report.rate >= proof.KILL_RATE, [diff for _, diff in report.survivors]


@each_problem
def test_each_equivalent_mutant_is_one_and_has_its_reason(problem: Problem) -> None:
    made = {(mutant.was, mutant.now) for mutant in proof.mutants_of(problem)}

    stated = load_equivalents(problem.folder)

    assert {(one.was, one.now) for one in stated} <= made
    assert all(one.reason.strip() for one in stated)
