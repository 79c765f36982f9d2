"""Writes the skeleton of a new problem: every file the standard asks for, ready to be filled in."""

from __future__ import annotations

from pathlib import Path

from onsite.content.errors import ContentError
from onsite.content.loader import SLUG

_PROBLEM = """---
title: {title}
leaves: [ml-coding/distances/manhattan]
difficulty: easy
minutes: 15
entry: {name}(x, y)
---
Given two arrays of `n` numbers each, return their Manhattan distance as a float.

## Example
```python
>>> {name}(np.array([1.0, 2.0]), np.array([4.0, 0.0]))
5.0
```

## Hints
1. Say what a far hint says.
2. Say what a nearer hint says.
3. Say all but the code.

## Complexity
O(n) time, because every pair of coordinates is looked at once; O(n) space for the differences.

## Follow-ups
### What would an interviewer ask next?
A short answer.
### And then?
A short answer.
### And then?
A short answer.
### And last?
A short answer.

## Strong answer
What a strong candidate says while writing it.
"""
_STARTER = '''import numpy as np


def {name}(x: np.ndarray, y: np.ndarray) -> float:
    """Return the distance of x and y, each of shape (n,)."""
    ...
'''
_SOLUTION = '''import numpy as np


def {name}(x, y):
    """Sum the absolute differences."""
    return float(np.abs(x - y).sum())
'''
_LOOP = '''def {name}(x, y):
    """One pair of coordinates at a time."""
    total = 0.0
    for a, b in zip(x, y):
        total += abs(a - b)
    return total
'''
_BUILTIN = '''def {name}(x, y):
    """The same as one expression."""
    return float(sum(max(a, b) - min(a, b) for a, b in zip(x, y)))
'''
_CHECKS = """import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged


def cases(rng):
    yield Case("one coordinate", np.array([1.0]), np.array([-2.0]), expected=3.0)
    yield Case("opposite signs do not cancel", np.array([1.0, 0.0]), np.array([0.0, 1.0]))
    yield Case("fifty coordinates", rng.normal(size=50), rng.normal(size=50))


check = close() & inputs_unchanged()
"""
_WRONG = {
    "signed": ("the differences kept their signs", "float((x - y).sum())"),
    "squared": ("the differences were squared", "float(((x - y) ** 2).sum())"),
    "mean": ("the differences were averaged", "float(abs(x - y).mean())"),
    "largest": ("only the largest difference counted", "float(abs(x - y).max())"),
}
_WRONG_FILE = '''"""wrong-answer: {mistake}."""


def {name}(x, y):
    return {expression}
'''


def write_skeleton(catalog: Path, slug: str) -> tuple[Path, ...]:
    """Write a small working problem to be turned into the new one.

    Args:
        catalog: the catalog's folder; the problem goes into `problems/` below it.
        slug: the problem's name.

    Returns:
        The files written.

    Raises:
        ContentError: the name is no slug, or the folder is there already.
    """
    folder = catalog / "problems" / slug
    if not SLUG.match(slug):
        raise ContentError(folder, 1, f"{slug!r} is no slug", "name the problem like-this")
    if folder.exists():
        raise ContentError(folder, 1, "this problem is there already", "choose another name")
    name = slug.replace("-", "_")
    files = {
        "problem.md": _PROBLEM.format(title=slug.replace("-", " ").capitalize(), name=name),
        "starter.py": _STARTER.format(name=name),
        "solution.py": _SOLUTION.format(name=name),
        "solutions/loop.py": _LOOP.format(name=name),
        "solutions/builtin.py": _BUILTIN.format(name=name),
        "checks.py": _CHECKS,
    }
    for wrong, (mistake, expression) in _WRONG.items():
        files[f"wrong/{wrong}.py"] = _WRONG_FILE.format(
            mistake=mistake, name=name, expression=expression
        )
    for relative, text in files.items():
        path = folder / relative
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tuple(folder / relative for relative in files)
