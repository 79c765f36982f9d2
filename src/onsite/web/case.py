"""A lab's case as its page shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onsite.practice.labs import CASE_NAME

if TYPE_CHECKING:
    from onsite.labs.core.lab import Lab


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a lab's case."""

    title: str
    text: str


def sections_of(lab: Lab) -> list[Section]:
    """Return the parts of a lab's case, headings one level lower: the page has its own."""
    case = (lab.folder / CASE_NAME).read_text(encoding="utf-8")
    parts = re.split(r"^## +", case, flags=re.M)[1:]
    pairs = (part.partition("\n") for part in parts)
    return [
        Section(title.strip(), re.sub(r"^(#+ )", r"#\1", text.strip(), flags=re.M))
        for title, _, text in pairs
    ]
