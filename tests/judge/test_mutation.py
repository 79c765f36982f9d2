"""Mutants: each kind of small mistake is made, once, and the source is left as it was."""

from __future__ import annotations

import ast

import pytest

from onsite.judge.grading.mutation import mutants


def _changes(source: str) -> set[tuple[str, str]]:
    return {(mutant.was, mutant.now) for mutant in mutants(source)}


@pytest.mark.parametrize(
    ("source", "was", "now"),
    [
        ("y = a + b", "a + b", "a - b"),
        ("y = a - b", "a - b", "a + b"),
        ("y = a * b", "a * b", "a / b"),
        ("y = a / b", "a / b", "a * b"),
        ("y = a // b", "a // b", "a / b"),
        ("y = a % b", "a % b", "a // b"),
        ("y = a ** b", "a ** b", "a * b"),
        ("y = a & b", "a & b", "a | b"),
        ("y += b", "y += b", "y -= b"),
        ("y = a < b", "a < b", "a <= b"),
        ("y = a < b", "a < b", "a > b"),
        ("y = a >= b", "a >= b", "a > b"),
        ("y = a == b", "a == b", "a != b"),
        ("y = a in b", "a in b", "a not in b"),
        ("y = a is b", "a is b", "a is not b"),
        ("y = a and b", "a and b", "a or b"),
        ("y = not a", "not a", "a"),
        ("y = -a", "-a", "a"),
        ("y = 1", "1", "2"),
        ("y = 1", "1", "0"),
        ("y = 0", "0", "1"),
        ("y = 0.5", "0.5", "1.5"),
        ("y = True", "True", "False"),
        ("y = x.sum()", "x.sum()", "x.mean()"),
        ("y = np.argmax(x)", "np.argmax(x)", "np.argmin(x)"),
        ("y = max(a)", "max(a)", "min(a)"),
        ("y = range(n)", "range(n)", "range(n - 1)"),
        ("y = range(1, n)", "range(1, n)", "range(1, n - 1)"),
        ("y = x[:k]", ":k", ":k - 1"),
        ("y = x[k:]", "k:", "k + 1:"),
        ("y = x[:]", ":", "1:"),
        ("y = f(x, axis=1)", "axis=1", "axis=0"),
        ("if a:\n    y = b", "a", "False"),
        ("if a:\n    y = b", "a", "True"),
        ("while a:\n    y = b", "a", "False"),
        ("y = a", "y = a", ""),
        ("for a in b:\n    break", "break", ""),
        ("x.sort()", "x.sort()", ""),
        ("raise ValueError", "raise ValueError", ""),
    ],
)
def test_each_kind_of_mistake_is_made(source: str, was: str, now: str) -> None:
    assert (was, now) in _changes(source)


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("import numpy as np", "import numpy as np"),
        ("def f(x: list[int]) -> int:\n    '''Say 1.'''\n    return x", "Say 1."),
        ("@cache(1)\ndef f(x):\n    return x", "@cache(1)"),
        ("class A(B[0]):\n    x = y", "class A(B[0])"),
        ("while a:\n    y = b", "while"),
    ],
)
def test_what_is_no_plausible_mistake_is_left_alone(source: str, kept: str) -> None:
    assert all(kept in mutant.source for mutant in mutants(source))
    assert "while True" not in "".join(mutant.source for mutant in mutants(source))


_SOURCE = """
import numpy as np

def k_nearest(X, q, k=3):
    distances = ((X - q) ** 2).sum(axis=1)
    order = np.argsort(distances)[:k]
    if not len(order) or k < 1:
        raise ValueError("none")
    return [int(one) for one in order if distances[one] >= 0]
"""


def test_every_mutant_is_python_and_each_comes_once() -> None:
    sources = [mutant.source for mutant in mutants(_SOURCE)]

    assert len(sources) > 15
    assert len(set(sources)) == len(sources)
    assert all(ast.parse(source) for source in sources)


def test_a_mutant_differs_from_the_source_in_one_place() -> None:
    original = ast.unparse(ast.parse(_SOURCE)).splitlines()

    for mutant in mutants(_SOURCE):
        changed = mutant.source.splitlines()
        differing = [pair for pair in zip(original, changed, strict=True) if pair[0] != pair[1]]
        assert len(differing) == 1, mutant.description


def test_mutants_come_in_the_order_of_their_lines_and_always_the_same() -> None:
    found = mutants(_SOURCE)

    assert found == mutants(_SOURCE)
    assert [mutant.line for mutant in found] == sorted(mutant.line for mutant in found)
    assert {mutant.line for mutant in found} <= set(range(4, 10))


def test_a_description_reads_as_the_end_of_a_sentence() -> None:
    told = {mutant.description for mutant in mutants("y = a + b")}

    assert told == {"with `a - b` in place of `a + b`", "without `y = a + b`"}
