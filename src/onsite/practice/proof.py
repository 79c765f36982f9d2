"""Proves a problem both ways: what is right is accepted, what is wrong gets its verdict."""

from __future__ import annotations

import ast
import doctest
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from difflib import unified_diff
from typing import Any

from onsite.content import frontmatter
from onsite.content.equivalents import load_equivalents
from onsite.content.errors import ContentError
from onsite.content.problem import Problem
from onsite.judge import Judge
from onsite.judge.grading.mutation import Mutant, mutants

KILL_RATE = 0.95


@dataclass(frozen=True, slots=True)
class MutationReport:
    """How many mutants of a reference the problem's cases tell from it.

    Attributes:
        slug: the problem.
        total: mutants that are mistakes: all but the equivalent ones.
        killed: those that got any verdict but accepted.
        survivors: those that were accepted, each with its diff.
        equivalent: those stated in `equivalent.yaml`.
    """

    slug: str
    total: int
    killed: int
    survivors: tuple[tuple[Mutant, str], ...]
    equivalent: int

    @property
    def rate(self) -> float:
        """The share of mutants killed; 1 where there are none."""
        return self.killed / self.total if self.total else 1.0


def prove(problem: Problem, judge: Judge) -> Iterator[ContentError]:
    """Yield what does not hold: a right solution refused, a wrong one with another verdict."""
    try:
        yield from prove_example(problem)
        yield from _prove_sources(problem, judge)
    except ContentError as fault:  # without its files, or with checks that fail, nothing is proved
        yield fault


def _prove_sources(problem: Problem, judge: Judge) -> Iterator[ContentError]:
    starter = judge.check(problem, frontmatter.read_text(problem.starter), stop_at_first=True)
    if starter.is_accepted:
        yield ContentError(problem.starter, 1, "the starter is accepted", "leave the work undone")
    for path in (problem.reference, *problem.alternatives):
        verdict = judge.check(problem, frontmatter.read_text(path))
        if not verdict.is_accepted:
            what = f"this right solution gets {verdict.kind}: {verdict.message}"
            yield ContentError(path, 1, what, "mend the solution, or the checks that refuse it")
    for wrong in problem.wrongs:
        verdict = judge.check(problem, frontmatter.read_text(wrong.path))
        if verdict.kind != wrong.verdict:
            what = f"it gets {verdict.kind} instead of {wrong.verdict}: {verdict.message}"
            yield ContentError(wrong.path, 1, what, "add the case that tells it, or mend its line")


def prove_example(problem: Problem) -> Iterator[ContentError]:
    """Yield where the statement's example does not show what the reference returns."""
    import numpy as np  # noqa: PLC0415 - examples are written with it

    from onsite.judge.checks import Case, Observation, close  # noqa: PLC0415

    path = problem.folder / "problem.md"
    line = frontmatter.read(path).sections["Example"].text_line
    scope: dict[str, Any] = {"np": np}
    reference = frontmatter.read_text(problem.reference)
    try:
        exec(compile(reference, str(problem.reference), "exec"), scope)  # noqa: S102
    except Exception as error:
        what = f"the reference does not load: {type(error).__name__}: {error}"
        yield ContentError(problem.reference, 1, what, "mend it")
        return
    try:
        examples = doctest.DocTestParser().get_examples(problem.example)
    except ValueError as error:
        yield ContentError(path, line, f"the example cannot be read: {error}", "mend it")
        return
    for example in examples:
        at = line + example.lineno
        try:
            if not example.want:
                exec(example.source, scope)  # noqa: S102 - our own catalog
                continue
            wanted = example.want.split("```")[0]
            got = eval(example.source, scope)  # noqa: S307 - our own catalog
            expected = eval(wanted, {"np": np, "array": np.array, **np.__dict__})  # noqa: S307
        except Exception as error:
            what = f"the example fails: {type(error).__name__}: {error}"
            yield ContentError(path, at, what, "show what the reference returns, as Python")
            continue
        case = Case("example")
        mismatch = close(rtol=1e-4, atol=1e-6).compare(Observation(case, got, expected))
        if mismatch is not None:
            what = f"the example is not what the reference returns ({mismatch.why}; it is {got!r})"
            yield ContentError(path, at, what, "correct it")


def mutate(
    problem: Problem, judge: Judge, *, workers: int = 1, on_mutant: Callable[[], None] | None = None
) -> MutationReport:
    """Judge every first-order mutant of the reference.

    Args:
        problem: the problem.
        judge: with at least `workers` workers.
        workers: how many mutants to judge at once.
        on_mutant: called as each is done.
    """
    source = ast.unparse(ast.parse(frontmatter.read_text(problem.reference)))
    equivalent = {(one.was, one.now) for one in load_equivalents(problem.folder)}
    asked = mutants_of(problem)
    counted = [one for one in asked if (one.was, one.now) not in equivalent]

    def survives(mutant: Mutant) -> bool:
        verdict = judge.check(problem, mutant.source, stop_at_first=True)
        if on_mutant is not None:
            on_mutant()
        return verdict.is_accepted

    with ThreadPoolExecutor(workers) as executor:
        alive = list(executor.map(survives, counted))
    survivors = tuple(
        (mutant, _diff(source, mutant.source))
        for mutant, survived in zip(counted, alive, strict=True)
        if survived
    )
    return MutationReport(
        slug=problem.slug,
        total=len(counted),
        killed=len(counted) - len(survivors),
        survivors=survivors,
        equivalent=len(asked) - len(counted),
    )


def mutants_of(problem: Problem) -> list[Mutant]:
    """Return the mutants of a problem's reference."""
    return mutants(frontmatter.read_text(problem.reference))


def _diff(before: str, after: str) -> str:
    rows = unified_diff(before.splitlines(), after.splitlines(), "reference", "mutant", "", "", n=1)
    return "\n".join(row for row in rows if row)
