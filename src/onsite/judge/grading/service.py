"""The worker's loop: takes the judge's requests over a socket, one at a time, and answers them."""

from __future__ import annotations

import contextlib
import os
import socket
import traceback
from collections.abc import Callable
from typing import Any

from onsite.content.errors import ContentError
from onsite.content.problem import Limits
from onsite.judge import link as plain
from onsite.judge.grading import selftest
from onsite.judge.grading.brief import Brief
from onsite.judge.grading.child import Zygote, ZygoteDiedError
from onsite.judge.grading.computation import compute
from onsite.judge.grading.grader import Grader
from onsite.judge.sealed import wire
from onsite.judge.verdict import CaseResult


def serve(link: int, control: socket.socket) -> None:
    """Answer requests on descriptor `link` until the judge closes it or the zygote dies."""
    try:
        zygote = Zygote(control)
        properties = selftest.properties(zygote)
        layers = selftest.layers(zygote, properties)
        grader = Grader(zygote, is_sealed=all(properties.values()))
        plain.send(link, {"ready": True, "sealed": properties, "layers": layers})
        while True:
            request = plain.receive(link)
            plain.send(link, _answer(request, grader, zygote, link))
    except (EOFError, BrokenPipeError, ZygoteDiedError):
        # The judge sees the closed link, starts another worker and asks again.
        os._exit(0)


def _answer(request: dict[str, Any], grader: Grader, zygote: Zygote, link: int) -> dict[str, Any]:
    operations: dict[str, Callable[[], Any]] = {
        "check": lambda: _check(request, grader, link),
        "diagnose": lambda: grader.diagnose(Brief.from_plain(request["brief"]), request["source"]),
        "compute": lambda: _compute(request, zygote),
    }
    try:
        return {"answer": operations[request["op"]]()}
    except ContentError as error:
        return {"content": [str(error.path), error.line, error.what, error.fix]}
    except ZygoteDiedError:
        raise
    except Exception:
        return {"fault": traceback.format_exc()}


def _compute(request: dict[str, Any], zygote: Zygote) -> dict[str, Any]:
    limits = Limits(**request["limits"])
    ran = compute(zygote, request["source"], request["function"], request["arguments"], limits)
    if ran.failure is None:
        return {"value": wire.encode(ran.value)}
    line = ran.failure.frames[-1][0] if ran.failure.frames else 1
    return {"failure": [str(ran.failure.kind), ran.failure.why, line]}


def _check(request: dict[str, Any], grader: Grader, link: int) -> dict[str, Any]:
    def report(result: CaseResult) -> None:
        with contextlib.suppress(BrokenPipeError):
            kind = result.kind and str(result.kind)
            plain.send(link, {"case": [result.name, kind, result.why]})

    verdict = grader.check(
        Brief.from_plain(request["brief"]),
        request["source"],
        stop_at_first=request["stop_at_first"],
        on_case=report if request["streams"] else None,
    )
    return verdict.as_plain()
