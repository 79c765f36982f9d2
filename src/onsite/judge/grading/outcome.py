"""One call's outcome: what the child replied, read as a verdict with its sentence."""

from __future__ import annotations

import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from onsite.content.problem import Entry, Limits
from onsite.judge.checks import Mismatch
from onsite.judge.grading.hints import hint_for
from onsite.judge.grading.render import one_line, sentence
from onsite.judge.grading.replies import Ended, Flooded, Overran, Replied, Reply
from onsite.judge.verdict import VerdictKind

NO_REPLY = "The process sent bytes that are not a reply."
# Verdicts whose sentence needs no "while the file was being loaded".
_ALWAYS_WHILE_LOADING = {VerdictKind.NOT_A_SUBMISSION, VerdictKind.FORBIDDEN}
_MAX_FRAMES = 12


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a submission failed, without a word about which case.

    Attributes:
        kind: the verdict.
        why: one or two sentences.
        frames: (line, function) of the traceback in the candidate's file.
        mismatch: the comparison's own finding, for a wrong answer.
    """

    kind: VerdictKind
    why: str
    frames: tuple[tuple[int, str], ...] = ()
    mismatch: Mismatch | None = None


def of_load(reply: Reply, entry: Entry, limits: Limits) -> Failure | None:
    """Read the reply to "load": is this a submission at all?"""
    if not isinstance(reply, Replied):
        return of_end(reply, limits, "while the file was being loaded")
    return _read(lambda: _loaded(reply.facts, entry, limits))


def of_call(reply: Reply, limits: Limits) -> Failure | None:
    """Read the reply to "call": None where there is a value to compare."""
    if not isinstance(reply, Replied):
        return of_end(reply, limits, "")
    return _read(lambda: _called(reply.facts, limits))


def of_raised(raised: Mapping[str, Any], limits: Limits, when: str) -> Failure:
    """Read an exception."""
    told = {**raised, "text": one_line(str(raised.get("text", "")))}
    frames = tuple((int(line), str(name)) for line, name in raised.get("frames", ())[:_MAX_FRAMES])
    kind, why = _explain(told, raised.get("tags", ()), limits)
    when = f" {when}" if when and kind not in _ALWAYS_WHILE_LOADING else ""
    hint = hint_for(told)
    return Failure(kind, sentence(why + when) + (f" Hint: {hint}." if hint else ""), frames)


def of_end(reply: Reply, limits: Limits, when: str) -> Failure:
    """Read a child that did not reply: stopped, flooded, or ended."""
    when = f" {when}" if when else ""
    match reply:
        case Overran(slept=True):
            return Failure(
                VerdictKind.TIME_LIMIT,
                f"It slept or waited for more than {limits.case_seconds:g} s{when}, and was"
                " stopped.",
            )
        case Overran():
            return Failure(
                VerdictKind.TIME_LIMIT,
                f"It was stopped after {limits.case_seconds:g} s of computing{when}; is there a"
                " loop that never ends, or a much faster way?",
            )
        case Flooded(why=why):
            return Failure(VerdictKind.BAD_OUTPUT, f"Its output cannot be read: {why}.")
        case Ended():
            return _ended(reply, limits, when)
    raise AssertionError(reply)


def _read(read: Callable[[], Failure | None]) -> Failure | None:
    """Read facts, of which a hostile child may have forged any, in any type."""
    try:
        return read()
    except Exception:
        return Failure(VerdictKind.BAD_OUTPUT, NO_REPLY)


def _loaded(facts: Mapping[str, Any], entry: Entry, limits: Limits) -> Failure | None:
    if facts.get("loaded"):
        return None
    if "missing" in facts:
        return _missing(facts["missing"], entry)
    if "signature" in facts:
        wanted = f"{entry.name}({', '.join(entry.parameters)})"
        why = f"{one_line(facts['signature'])}; the problem asks for `{wanted}`."
        return Failure(VerdictKind.NOT_A_SUBMISSION, why[0].upper() + why[1:])
    return of_raised(facts["raised"], limits, "while the file was being loaded")


def _called(facts: Mapping[str, Any], limits: Limits) -> Failure | None:
    if "raised" in facts:
        return of_raised(facts["raised"], limits, "")
    if "unsendable" in facts:
        return _unsendable(one_line(facts["unsendable"]))
    if "value" not in facts:
        return Failure(VerdictKind.BAD_OUTPUT, NO_REPLY)
    return None


def _explain(raised: Mapping[str, Any], tags: Any, limits: Limits) -> tuple[VerdictKind, str]:
    name = one_line(raised.get("type", "an exception"), 80)
    message = str(raised.get("text", ""))
    if "syntax" in tags:
        line, _, what = raised.get("syntax", [0, 0, message])
        where = f"line {line}" if line else "the file"
        return VerdictKind.NOT_A_SUBMISSION, f"Python cannot read {where}: {one_line(what)}"
    if "import" in tags:
        package = raised.get("package")
        return (
            VerdictKind.FORBIDDEN,
            f"It imports `{package}`, which this problem does not allow",
        )
    if "refused" in tags:
        return (
            VerdictKind.FORBIDDEN,
            f"It tried what a submission may not do ({name}: {message}): files, sockets, processes,"
            " threads and signals are closed; all that it needs comes in its arguments",
        )
    if "memory" in tags:
        return (
            VerdictKind.MEMORY_LIMIT,
            f"It asked for more than its {limits.memory_mib:,} MiB of memory",
        )
    if "recursion" in tags:
        return (
            VerdictKind.RUNTIME_ERROR,
            "It recursed too deeply (RecursionError): a base case is missing, or depth grows"
            " with n",
        )
    if "exit" in tags:
        return (
            VerdictKind.RUNTIME_ERROR,
            "It called `exit`; return the answer instead",
        )
    if "input" in tags:
        return (
            VerdictKind.RUNTIME_ERROR,
            "It waits for input, but nobody types here: the arguments hold everything",
        )
    if "unsendable" in tags:
        return _unsendable(message).kind, _unsendable(message).why.rstrip(".")
    return VerdictKind.RUNTIME_ERROR, f"{name}: {message}" if message else f"{name}"


def _missing(defined: Any, entry: Entry) -> Failure:
    what = "class" if entry.kind == "class" else "function"
    wanted = f"{entry.name}({', '.join(entry.parameters)})"
    names = ", ".join(f"`{one_line(name, 80)}`" for name in defined[:20]) or "nothing"
    return Failure(
        VerdictKind.NOT_A_SUBMISSION,
        f"The {what} `{wanted}` is missing; the file defines {names}.",
    )


def _unsendable(what: str) -> Failure:
    advice = {
        "a generator": "return a list (`list(...)`) or an array",
        "a masked array": "fill it (`.filled()`) first",
    }.get(what, "return numbers, strings, lists, dicts, tuples, sets or arrays of numbers")
    return Failure(VerdictKind.BAD_OUTPUT, f"It returned {what}; {advice}.")


def _ended(end: Ended, limits: Limits, when: str) -> Failure:
    if end.exit_code >= 0:
        return Failure(
            VerdictKind.RUNTIME_ERROR,
            f"The process ended itself{when} (exit code {end.exit_code}); return the answer"
            " instead of leaving.",
        )
    number = -end.exit_code
    if number in {signal.SIGXCPU, signal.SIGKILL} and end.cpu_seconds >= limits.case_seconds:
        return of_end(Overran(slept=False, cpu_seconds=end.cpu_seconds), limits, when)
    if number == signal.SIGKILL:
        return Failure(
            VerdictKind.MEMORY_LIMIT,
            f"The kernel ended it{when}, most likely because memory ran out.",
        )
    name = signal.Signals(number).name if number in set(signal.Signals) else f"signal {number}"
    return Failure(
        VerdictKind.RUNTIME_ERROR,
        f"The interpreter crashed{when} ({name}): too deep a recursion in C, or memory that is not"
        " yours.",
    )
