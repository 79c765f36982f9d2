"""Describes an exception, or a signature that does not fit, as plain facts for the judge."""

from __future__ import annotations

import errno
import inspect
import types
from typing import Any

from onsite.judge.sealed import wire
from onsite.judge.sealed.imports import ForbiddenImportError

FILE_NAME = "solution.py"
MAX_TEXT = 4000
_MAX_FRAMES = 12


def describe(error: BaseException) -> dict[str, Any]:
    """Return an exception's name, text, own frames and tags."""
    try:
        return _described(error)
    except BaseException:  # a hostile class must not end the child
        return {"type": "an exception that cannot be described"}


def _described(error: BaseException) -> dict[str, Any]:
    try:
        text = str(error)[:MAX_TEXT]
    except BaseException:  # nor must a hostile __str__
        text = ""
    described: dict[str, Any] = {
        "type": type(error).__name__[:200],
        "text": text.encode("utf-8", "backslashreplace").decode(),
        "frames": _own_frames(error.__traceback__),
        "tags": _tags(error),
    }
    if isinstance(error, ForbiddenImportError):
        described["package"] = error.name
    if isinstance(error, SyntaxError):
        described["syntax"] = [error.lineno or 0, error.offset or 0, (error.msg or "")[:MAX_TEXT]]
    return described


def _tags(error: BaseException) -> list[str]:
    kinds: dict[str, type[BaseException] | tuple[type[BaseException], ...]] = {
        "memory": MemoryError,
        "recursion": RecursionError,
        "import": ForbiddenImportError,
        "syntax": SyntaxError,
        "exit": SystemExit,
        "input": EOFError,
        "unsendable": wire.WireError,
    }
    tags = [tag for tag, kind in kinds.items() if isinstance(error, kind)]
    if isinstance(error, OSError) and error.errno in {errno.EPERM, errno.EACCES}:
        tags.append("refused")
    if isinstance(error, RuntimeError) and "can't start new thread" in str(error):
        tags.append("refused")
    return tags


def _own_frames(traceback: types.TracebackType | None) -> list[list[Any]]:
    """Return (line, function) of the frames in the candidate's own file, outermost first."""
    frames: list[list[Any]] = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if code.co_filename == FILE_NAME:
            frames.append([traceback.tb_lineno, code.co_name[:200]])
        traceback = traceback.tb_next
    return frames if len(frames) <= _MAX_FRAMES else frames[:2] + frames[-_MAX_FRAMES + 2 :]


def arity_problem(entry: Any, method: str | None, count: int) -> str | None:
    """Return why the entry, or a method of it, cannot be called with `count` arguments."""
    target = entry if method is None else getattr(entry, method, None)
    if target is None:
        return f"has no method `{method}`"
    is_plain_method = method is not None and not isinstance(
        inspect.getattr_static(entry, method), staticmethod | classmethod
    )
    code = getattr(target, "__code__", None)
    if (
        code is not None
        and code.co_argcount == count + is_plain_method
        and not (code.co_kwonlyargcount)
    ):
        return None  # the usual case, without the work of reading a signature
    try:
        signature = inspect.signature(target)
    except (TypeError, ValueError):
        return None  # a builtin or an exotic callable; the call itself will tell
    try:
        signature.bind(*[None] * (count + is_plain_method))
    except TypeError:
        shown = f"{method or entry.__name__}{signature}"
        return f"`{shown}` cannot be called with {count} argument{'s' * (count != 1)}"
    return None
