"""The sealed child: executes the submission's source, then answers calls until it is told no more.

It reports facts (a value, an exception, an argument that changed) and judges nothing.
"""

from __future__ import annotations

import gc
import io
import os
import sys
import tracemalloc
import types
from collections.abc import Callable
from typing import Any

import numpy as np

from onsite.judge.sealed import frames, wire
from onsite.judge.sealed.describe import FILE_NAME, MAX_TEXT, arity_problem, describe

JOB, STDOUT = 3, 1
_MAX_OUTPUT_BYTES = 64 << 20

_REHEARSALS = 10
_REHEARSAL = "import numpy as np\ndef f(x, y, z):\n    return x * 2, (x.sum(), [1.0, 2])\n"

# The call and the position at which an argument is passed, its bytes as sent, and its value.
_Argument = tuple[int, int, bytes, Any]


class _BoundedPrinter(io.TextIOBase):
    """Sends prints to the judge until their budget is spent, then drops them at no cost."""

    def __init__(self, budget_bytes: int) -> None:
        super().__init__()
        self._left = budget_bytes

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self._left > 0:
            data = text.encode("utf-8", "replace")[: self._left]
            self._left -= len(data)
            try:
                os.write(STDOUT, data)
            except BlockingIOError:
                self._left = 0
        return len(text)


def rehearse() -> None:
    """Go through a submission of our own, in the zygote, as often as Python needs to warm up.

    What the interpreter learns about its code and types on the way (specialised instructions,
    method caches) it writes into memory; in a child each such page would have to be copied.
    """
    arguments = [
        wire.encode(value) for value in (np.zeros(2), [1, 2.5, {"a"}], {"a": (1, np.float64(2))})
    ]
    call = {"op": "call", "calls": [(None, arguments)], "script": False, "repeat": 1}
    load = {"op": "load", "source": _REHEARSAL, "entry": "f", "arities": [[None, 3]]}
    for watch in (True, False) * _REHEARSALS:
        submission = _Submission()
        for request in (load, {**call, "watch": watch, "draws": False}):
            _packed(submission.answer(wire.decode(wire.encode(request))))
    del sys.modules["solution"]


def serve(*, print_bytes: int) -> None:
    """Answer the judge's requests on descriptor 3 until it closes the other end."""
    sys.stdout = sys.stderr = _BoundedPrinter(print_bytes)
    submission = _Submission()
    while True:
        try:
            request = wire.decode(frames.read_frame(JOB))
        except EOFError:
            os._exit(0)
        frames.write_frame(JOB, _packed(submission.answer(request)))


def _packed(reply: dict[str, Any]) -> bytes:
    """Encode a reply; what a submission returned may refuse that in any way."""
    try:
        data = wire.encode(reply)
    except wire.WireError as error:
        return wire.encode({"unsendable": str(error)[:MAX_TEXT]})
    except BaseException as error:  # its own `__array__` or `__int__` may raise
        return wire.encode({"raised": describe(error)})
    if len(data) > _MAX_OUTPUT_BYTES:
        return wire.encode({"unsendable": f"a value of {len(data) >> 20} MiB"})
    return data


class _Submission:
    """One submission's namespace, and the calls that may be made on it."""

    def __init__(self) -> None:
        self._module = types.ModuleType("solution")
        self._entry: Any = None
        self._armed: list[Callable[[], Any]] = []
        self._kept: Any = None

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        operations = {
            "load": self._load,
            "call": self._call,
            "arm": self._arm,
            "go": self._go,
            "kept": lambda _: {"value": self._kept},
            "peak": self._peak,
        }
        try:
            return operations[request["op"]](request)
        except BaseException as error:
            return {"raised": describe(error)}

    def _load(self, request: dict[str, Any]) -> dict[str, Any]:
        module = self._module
        module.__file__ = FILE_NAME
        sys.modules["solution"] = module
        # Some editors begin a file with a byte order mark; Python overlooks it in files.
        source = request["source"].removeprefix("\ufeff")
        code = compile(source, FILE_NAME, "exec", dont_inherit=True)
        exec(code, module.__dict__)  # noqa: S102 - this is what the sandbox is for
        self._entry = module.__dict__.get(request["entry"])
        if not callable(self._entry):
            defined = [name for name, value in vars(module).items() if callable(value)]
            return {"missing": [str(name)[:80] for name in defined[:20]]}
        for method, count in request["arities"]:
            problem = arity_problem(self._entry, method, count)
            if problem:
                return {"signature": problem}
        return {"loaded": True}

    def _call(self, request: dict[str, Any]) -> dict[str, Any]:
        if request["repeat"] > 1:
            return {"value": self._repeated(request)}
        run, arguments = self._prepare(request)
        reply: dict[str, Any] = {"value": run()}
        if request["watch"]:
            reply["value"] = _frozen(reply["value"])
            reply["changed"] = _changed(arguments)
        if request["draws"]:
            reply["value"] = _frozen(reply["value"])
            again, _ = self._prepare(request)
            reply["advanced"] = bool(_changed(arguments, generators=True))
            reply["reproducible"] = wire.encode(again()) == wire.encode(reply["value"])
        return reply

    def _repeated(self, request: dict[str, Any]) -> list[Any]:
        shared: dict[tuple[int, int], Any] = {}
        results = []
        for _ in range(request["repeat"]):
            run, _arguments = self._prepare(request, shared)
            results.append(run())
        return results

    def _arm(self, request: dict[str, Any]) -> dict[str, Any]:
        self._kept = None
        self._armed = [self._prepare(request)[0] for _ in range(request["times"])]
        gc.collect()
        gc.disable()
        return {"armed": True}

    def _go(self, _request: dict[str, Any]) -> dict[str, Any]:
        for run in self._armed:
            self._kept = run()
        return {"done": True}

    def _peak(self, request: dict[str, Any]) -> dict[str, Any]:
        run, _ = self._prepare(request)
        tracemalloc.start()
        try:
            self._kept = run()
            return {"peak": tracemalloc.get_traced_memory()[1]}
        finally:
            tracemalloc.stop()

    def _prepare(
        self, request: dict[str, Any], shared: dict[tuple[int, int], Any] | None = None
    ) -> tuple[Callable[[], Any], list[_Argument]]:
        """Decode fresh arguments; return what runs the calls, and each argument beside its bytes.

        Generators are kept in `shared`, where given, so that repeated calls go on drawing.
        """
        arguments: list[_Argument] = []
        calls: list[tuple[str | None, list[Any]]] = []
        for at, (method, packed) in enumerate(request["calls"]):
            values = []
            for index, data in enumerate(packed):
                value = shared[at, index] if shared and (at, index) in shared else wire.decode(data)
                if shared is not None and wire.is_generator(value):
                    shared[at, index] = value
                if isinstance(value, wire.Stream):
                    value = value.read_once()
                else:
                    arguments.append((at, index, data, value))
                values.append(value)
            calls.append((method, values))
        if not request["script"]:
            (_, only), entry = calls[0], self._entry
            return (lambda: entry(*only)), arguments
        return (lambda: self._play(calls)), arguments

    def _play(self, calls: list[tuple[str | None, list[Any]]]) -> list[Any]:
        """Construct the class with the first call's arguments, then make the others in turn."""
        subject = self._entry(*calls[0][1])
        results = []
        for name, values in calls[1:]:
            result = getattr(subject, str(name))(*values)
            # `return self` is how many chain calls; it says no more than returning nothing.
            results.append(None if result is subject else _frozen(result))
        return results


def _frozen(value: Any) -> Any:
    """Copy through the wire, so that a value returned once cannot change afterwards."""
    return wire.decode(wire.encode(value))


def _changed(arguments: list[_Argument], *, generators: bool = False) -> list[list[int]]:
    """Return [call, position] of the arguments whose bytes are no longer what was sent."""
    changed = []
    for at, index, data, value in arguments:
        if wire.is_generator(value) is not generators:
            continue
        try:
            same = wire.encode(value) == data
        except wire.WireError:
            same = False
        if not same:
            changed.append([at, index])
    return changed
