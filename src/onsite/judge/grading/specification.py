"""Loads a problem's `checks.py` into a `Specification`: encoded cases and how to compare them."""

from __future__ import annotations

import sys
import traceback
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from onsite.content.errors import ContentError
from onsite.judge.checks import REFERENCE, Case, Check, Growth
from onsite.judge.grading.brief import Brief
from onsite.judge.sealed import wire


@dataclass(frozen=True, slots=True)
class EncodedCase:
    """A case with the bytes that a child gets for it.

    Attributes:
        case: the case as `checks.py` states it.
        check: how its output is compared.
        calls: what the child is asked to run: (method or None, encoded arguments).
        size: bytes of input in all; the smallest failing case is shown first.
    """

    case: Case
    check: Check
    calls: tuple[tuple[str | None, tuple[bytes, ...]], ...]
    size: int

    def request(self, operation: str = "call") -> dict[str, Any]:
        """Return what the child is asked."""
        traits = list(self.check.walk())
        return {
            "op": operation,
            "calls": self.calls,
            "script": bool(self.case.calls),
            "repeat": self.case.repeat,
            "watch": any(trait.watches_inputs for trait in traits),
            "draws": any(trait.watches_generator for trait in traits),
        }


@dataclass(frozen=True, slots=True)
class Specification:
    """All that `checks.py` says.

    Attributes:
        cases: in the author's order.
        check: how outputs are compared where a case does not say otherwise.
        growth: how cost may grow, if that is judged.
        alpha: the chance of failing a right answer by luck that one statistical comparison has.
    """

    cases: tuple[EncodedCase, ...]
    check: Check
    growth: Growth | None
    alpha: float

    @property
    def modules(self) -> list[str]:
        """What a child needs imported besides the packages: few problems pass a generator."""
        values = [value for one in self.cases for value in one.case.args]
        values += [value for one in self.cases for call in one.case.calls for value in call]
        return ["numpy.random"] if any(map(wire.is_generator, values)) else []

    @property
    def arities(self) -> list[tuple[str | None, int]]:
        """Every (method or None for the entry, number of arguments) that the cases use."""
        used = {
            (method, len(arguments))
            for encoded in self.cases
            for method, arguments in encoded.calls
        }
        return sorted(used, key=lambda pair: (pair[0] or "", pair[1]))


def load(brief: Brief, alpha: float) -> Specification:
    """Run a problem's `checks.py`.

    Raises:
        ContentError: it fails, or states no usable cases; says where.
    """
    path = brief.folder / "checks.py"
    module = _execute(path, brief.slug)
    check = getattr(module, "check", None)
    if not isinstance(check, Check):
        raise ContentError(path, 1, "it defines no `check`", "write `check = close()` or the like")
    try:
        cases = list(module.cases(seeded(brief.slug)))
        encoded = tuple(encode(case, check, brief) for case in cases)
    except Exception as error:
        raise _fault(path, error) from error
    names = [case.name for case in cases]
    if not cases or len(set(names)) < len(names):
        raise ContentError(path, 1, "`cases` yields none, or two of one name", "name each once")
    statistical = sum(trait.is_statistical for one in encoded for trait in one.check.walk())
    return Specification(
        encoded, check, getattr(module, "growth", None), alpha / max(statistical, 1)
    )


def encode(case: Case, check: Check, brief: Brief) -> EncodedCase:
    """Encode a case's calls; the entry, or the class's constructor, comes first."""
    if bool(case.calls) != (brief.entry.kind == "class"):
        raise ValueError(f"case {case.name!r}: `calls` are for classes, and classes need them")
    calls: list[tuple[str | None, Sequence[Any]]] = [(None, case.args)]
    calls += [(call[0], call[1:]) for call in case.calls]
    packed = tuple((method, tuple(wire.encode(one) for one in values)) for method, values in calls)
    size = sum(len(data) for _, values in packed for data in values) * case.repeat
    return EncodedCase(case, case.check or check, packed, size)


def seeded(slug: str) -> np.random.Generator:
    """Return the generator that a problem's cases are made with: the same one each time."""
    return np.random.default_rng(zlib.crc32(slug.encode()))


def needs_reference(encoded: EncodedCase) -> bool:
    """Whether the case's expected value is what the reference returns."""
    return encoded.case.expected is REFERENCE


def _execute(path: Path, slug: str) -> ModuleType:
    module = ModuleType(f"onsite_checks_{slug.replace('-', '_')}")
    module.__file__ = str(path)
    try:
        source = path.read_text(encoding="utf-8")
        # Registered while it runs, as dataclasses in it need.
        sys.modules[module.__name__] = module
        exec(compile(source, str(path), "exec"), module.__dict__)  # noqa: S102 - catalogs are trusted
    except FileNotFoundError:
        raise ContentError(path, 1, "the file is missing", "write it") from None
    except Exception as error:
        raise _fault(path, error) from error
    finally:
        sys.modules.pop(module.__name__, None)
    return module


def _fault(path: Path, error: Exception) -> ContentError:
    frames = [
        frame.lineno
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename == str(path)
    ]
    line = (error.lineno if isinstance(error, SyntaxError) else None) or (frames or [1])[-1] or 1
    return ContentError(path, line, f"{type(error).__name__}: {error}", "mend the checks")
