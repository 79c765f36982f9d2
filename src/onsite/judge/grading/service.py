"""The worker's loop: takes the judge's requests over a socket, one at a time, and answers them."""

from __future__ import annotations

import contextlib
import os
import socket
import traceback
from collections.abc import Callable
from typing import Any

from onsite.content.errors import ContentError
from onsite.judge import link as plain
from onsite.judge.grading import selftest
from onsite.judge.grading.brief import Brief
from onsite.judge.grading.child import Zygote, ZygoteDiedError
from onsite.judge.grading.grader import Grader
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
            plain.send(link, _answer(request, grader, link))
    except (EOFError, BrokenPipeError, ZygoteDiedError):
        # The judge sees the closed link, starts another worker and asks again.
        os._exit(0)


def _answer(request: dict[str, Any], grader: Grader, link: int) -> dict[str, Any]:
    operations: dict[str, Callable[[], Any]] = {
        "check": lambda: _check(request, grader, link),
        "diagnose": lambda: grader.diagnose(Brief.from_plain(request["brief"]), request["source"]),
    }
    try:
        return {"answer": operations[request["op"]]()}
    except ContentError as error:
        return {"content": [str(error.path), error.line, error.what, error.fix]}
    except ZygoteDiedError:
        raise
    except Exception:
        return {"fault": traceback.format_exc()}


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
