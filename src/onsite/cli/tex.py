"""Formulas in the terminal: TeX becomes Unicode, as near as a line of text can come to it."""

from __future__ import annotations

import re

from pylatexenc.latex2text import LatexNodes2Text

# Code keeps its dollars; a formula begins and ends without a space inside its dollars.
_CODE_OR_FORMULA = re.compile(r"(```.*?```|`[^`]*`)|\$\$(.+?)\$\$|\$(\S(?:[^$]*?\S)?)\$", re.DOTALL)
_RELATIONS = re.compile(r"\s*([≤≥≠≈∈<>])\s*")
_MARKDOWN = re.compile(r"([_*\\\[\]])")


def readable(markdown: str) -> str:
    """Return Markdown with its formulas as plain text, escaped where Markdown would misread it."""
    return _CODE_OR_FORMULA.sub(_replaced, markdown)


def _replaced(match: re.Match[str]) -> str:
    code, display, inline = match.groups()
    if code:
        return str(code)
    text = LatexNodes2Text(math_mode="text", strict_latex_spaces=True).latex_to_text(
        display or inline
    )
    text = _RELATIONS.sub(r" \1 ", " ".join(text.split()))
    text = _MARKDOWN.sub(r"\\\1", text)
    return f"\n\n> {text}\n\n" if display else text
