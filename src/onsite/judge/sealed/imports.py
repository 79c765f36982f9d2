"""What a submission may import, told in a sentence where Landlock would leave it a puzzle."""

from __future__ import annotations

import importlib.abc
import sys
from collections.abc import Sequence


class ForbiddenImportError(ImportError):
    """The submission imports a package that its problem excludes."""


class _ImportGuard(importlib.abc.MetaPathFinder):
    """Refuses, with a sentence, what Landlock would refuse with a puzzle."""

    def __init__(self, allowed: Sequence[str]) -> None:
        self._allowed = frozenset(allowed) | sys.stdlib_module_names

    def find_spec(self, fullname: str, path: object, target: object = None) -> None:  # noqa: ARG002
        top = fullname.partition(".")[0]
        if top not in self._allowed:
            raise ForbiddenImportError(f"No module named {top!r} in this problem", name=top)


def guard(allowed: Sequence[str]) -> None:
    """Have Python refuse to import other packages, and forget that it ever imported ours.

    Done once, in the zygote: in every child it would touch, and so copy, half of its memory.
    """
    sys.meta_path.insert(0, _ImportGuard(allowed))
    for name in [name for name in sys.modules if name.partition(".")[0] in {"onsite", "msgpack"}]:
        del sys.modules[name]
