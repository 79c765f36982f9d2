"""Submissions that try everything: each gets its verdict, in time, and leaves nothing behind.

A submission is a file in `hostile/`, named by what it tries; its first line says the verdict that
it must get (`accepted` where the attempt is harmless):

    <verdict>[ | <verdict>...]: <what it tries>
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from onsite.content.problem import Problem
from onsite.judge import Judge, Verdict, VerdictKind

RIGHT = "def double(x):\n    return x + x\n"
_HEADER = re.compile(r'(?:#.*coding.*\n)?(?:"""|# )([a-z| -]+): .+')
_FOLDER = Path(__file__).parent / "hostile"
_MADE = {
    "an_empty_file": ("not-a-submission", ""),
    "a_megabyte": ("not-a-submission", f"{RIGHT}# {'x' * (1 << 20)}\n"),
    "a_quarter_of_a_megabyte_of_brackets": ("not-a-submission", "(" * 200_000),
    "bytes_that_are_no_text": ("not-a-submission", "\udcff\udcfe" + RIGHT),
    "bytes_of_a_program": ("not-a-submission", "\x7fELF\x02\x01\x01\x00\x03\x00>\x00"),
    "carriage_returns": ("accepted", RIGHT.replace("\n", "\r\n")),
    "a_byte_order_mark": ("accepted", "\ufeff" + RIGHT),
}


def _submissions() -> list[object]:
    found: list[object] = []
    for path in sorted(_FOLDER.glob("*.py")):
        text = path.read_text(encoding="utf-8")
        header = _HEADER.match(text)
        assert header, f"{path.name} does not say which verdict it must get"
        verdicts = {VerdictKind(one) for one in header.group(1).split(" | ")}
        found.append(pytest.param(verdicts, text, id=path.stem))
    for name, (verdict, source) in _MADE.items():
        found.append(pytest.param({VerdictKind(verdict)}, source, id=name))
    return found


def _judged(judge: Judge, problem: Problem, source: str) -> tuple[Verdict, float]:
    started = time.monotonic()
    verdict = judge.check(problem, source)
    return verdict, time.monotonic() - started


@pytest.mark.parametrize(("verdicts", "source"), _submissions())
def test_a_hostile_submission_gets_its_verdict_and_leaves_nothing_behind(
    verdicts: set[VerdictKind],
    source: str,
    sealed_judge: Judge,
    double: Problem,
    calm: Callable[[], dict[int, int]],
    settled: Callable[[dict[int, int]], dict[int, int]],
) -> None:
    sealed_judge.check(double, RIGHT)
    before = calm()
    source = source.replace("@FOLDER@", str(double.folder))
    limit = double.limits.total_seconds + 1.0

    verdict, seconds = _judged(sealed_judge, double, source)
    if seconds > limit:  # once more: the machine may have been busy, a broken limit breaks twice
        verdict, seconds = _judged(sealed_judge, double, source)

    assert verdict.kind in verdicts, verdict.message
    assert _is_short_and_plain(verdict.message), verdict.message
    assert seconds <= limit
    assert verdict.is_sealed
    assert sealed_judge.check(double, RIGHT).is_accepted
    assert settled(before) == before


def _is_short_and_plain(message: str) -> bool:
    sentences = re.findall(r"[.!?](?=\s+[A-Z]|$)", message)
    return (
        1 <= len(sentences) <= 2
        and len(message) <= 500
        and message.isprintable()
        and "Traceback" not in message
    )


def test_a_submission_finds_nothing_of_the_one_before(sealed_judge: Judge, double: Problem) -> None:
    leaves = (
        "import sys, builtins, numpy\n"
        "sys.left = builtins.left = numpy.left = 'here'\n"
        "sys.modules['left'] = sys\n"
        f"{RIGHT}"
    )
    looks = (
        "import sys, builtins, numpy\n"
        "assert not hasattr(sys, 'left') and not hasattr(builtins, 'left')\n"
        "assert not hasattr(numpy, 'left') and 'left' not in sys.modules\n"
        f"{RIGHT}"
    )
    assert sealed_judge.check(double, leaves).is_accepted

    assert sealed_judge.check(double, looks).is_accepted


@pytest.mark.parametrize(
    "source",
    [RIGHT, "def double(x):\n    return x\n", "def double(x):\n    return 1 / 0\n"],
    ids=["right", "wrong", "raising"],
)
def test_the_same_submission_gets_the_same_verdict_fifty_times(
    source: str, judge: Judge, double: Problem
) -> None:
    told = {
        (verdict.kind, verdict.message, verdict.cases, verdict.counterexample is None)
        for verdict in (judge.check(double, source) for _ in range(50))
    }

    assert len(told) == 1
