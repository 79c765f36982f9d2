"""Cards: a Markdown file per topic, a heading per card, read and validated.

# Why does L1 make weights exactly zero?
leaves: breadth/linear-models/l1-sparsity
source: Tibshirani (1996)

The answer, in at most 120 words.

- a key point that an answer must name
- another
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from onsite.content import frontmatter
from onsite.content.errors import ContentError

MINUTES = 0.5
MOST_WORDS = 120
KEY_POINTS = range(2, 6)
_FIELD = re.compile(r"([a-z]+):\s*(.+)")
_FIELDS = {"leaves", "source"}


@dataclass(frozen=True, slots=True)
class Card:
    """A question with its answer and the points that an answer must name.

    Texts are Markdown with TeX. The id is the file's name and the question's words.
    """

    id: str
    path: Path
    line: int
    prompt: str
    leaves: tuple[str, ...]
    source: str
    answer: str
    key_points: tuple[str, ...]

    kind = "card"
    minutes = MINUTES

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics of its leaves, in order, each once."""
        return tuple(dict.fromkeys(leaf.rpartition("/")[0] for leaf in self.leaves))


def is_card(item: str) -> bool:
    """Whether an item's id is a card's: a problem's is a folder's name, without a slash."""
    return "/" in item


def load_cards(path: Path) -> tuple[Card, ...]:
    """Read a file of cards.

    Raises:
        ContentError: the first thing found wrong.
    """
    rows = frontmatter.read_text(path).splitlines()
    starts = [number for number, row in _prose(rows) if row.startswith("# ")]
    if not starts:
        raise ContentError(path, 1, "there is no card", "begin each with `# the question`")
    ends = [*starts[1:], len(rows)]
    cards = tuple(
        _card(path, start, rows[start:end]) for start, end in zip(starts, ends, strict=True)
    )
    seen: dict[str, Card] = {}
    for card in cards:
        if card.id in seen:
            what = f"the question stands at line {seen[card.id].line} already"
            raise ContentError(path, card.line, what, "ask each once")
        seen[card.id] = card
    return cards


def lint_card(card: Card, practice: Mapping[str, tuple[str, ...]]) -> Iterator[ContentError]:
    """Yield what is below the standard.

    Args:
        card: what is held against it.
        practice: each leaf that there is, and the kinds of items that practise it.
    """
    for leaf in card.leaves:
        if leaf not in practice:
            yield ContentError(card.path, card.line, f"{leaf!r} is no leaf", "see topics.yaml")
        elif card.kind not in practice[leaf]:
            what = f"{leaf!r} is practised by {', '.join(practice[leaf])}"
            yield ContentError(card.path, card.line, what, "take another leaf")
    words = len(card.answer.split())
    if words > MOST_WORDS:
        what = f"the answer has {words} words"
        yield ContentError(card.path, card.line, what, f"keep it within {MOST_WORDS}")
    if len(card.key_points) not in KEY_POINTS:
        what = f"there are {len(card.key_points)} key points"
        fix = f"name {KEY_POINTS.start} to {KEY_POINTS.stop - 1}, each as `- point`"
        yield ContentError(card.path, card.line, what, fix)


def _card(path: Path, start: int, rows: list[str]) -> Card:
    line, prompt = start + 1, rows[0][2:].strip()
    fields: dict[str, str] = {}
    at = 1
    while at < len(rows) and (match := _FIELD.fullmatch(rows[at])):
        name, value = match.groups()
        if name not in _FIELDS:
            fix = f"use {' or '.join(sorted(_FIELDS))}"
            raise ContentError(path, line + at, f"{name!r} is no field of a card", fix)
        fields[name] = value.strip()
        at += 1
    if "leaves" not in fields:
        fix = "write `leaves: round/topic/leaf, ...` below the question"
        raise ContentError(path, line, "the card names no leaves", fix)
    body = rows[at:]
    points = {number: row[2:].strip() for number, row in _prose(body) if row.startswith("- ")}
    answer = "\n".join(row for number, row in enumerate(body) if number not in points).strip()
    if not answer:
        raise ContentError(path, line, "the card has no answer", "write it below the fields")
    return Card(
        id=f"{path.stem}/{_slug(prompt)}",
        path=path,
        line=line,
        prompt=prompt,
        leaves=tuple(leaf.strip() for leaf in fields["leaves"].split(",")),
        source=fields.get("source", ""),
        answer=answer,
        key_points=tuple(points.values()),
    )


def _prose(rows: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the rows that are no code, with their places; `# ` in code is a comment."""
    in_code = False
    for number, row in enumerate(rows):
        if row.startswith("```"):
            in_code = not in_code
        elif not in_code:
            yield number, row


def _slug(prompt: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", prompt.lower()))
