"""Text as the terms that a search index knows: lower case, no stop words, stemmed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import bm25s  # type: ignore[import-untyped]
import Stemmer  # type: ignore[import-not-found]

Analyser = Callable[[Sequence[str]], list[list[str]]]
"""What makes terms of texts."""


@cache
def _stemmer() -> Any:
    return Stemmer.Stemmer("english")


def terms(texts: Sequence[str], *, stemmed: bool = True) -> list[list[str]]:
    """Return the terms of each text in their order: words of two letters or more, no stop words."""
    found: list[list[str]] = bm25s.tokenize(
        list(texts),
        stopwords="en",
        stemmer=_stemmer() if stemmed else None,
        return_ids=False,
        show_progress=False,
    )
    return found


def pairs(texts: Sequence[str]) -> list[list[str]]:
    """Return the neighbouring pairs of each text's terms: phrases, roughly."""
    return [[f"{a} {b}" for a, b in pairwise(text)] for text in terms(texts)]


def grams(texts: Sequence[str], length: int = 4) -> list[list[str]]:
    """Return the runs of letters of each text's words: what a misspelt word still shares."""
    return [
        [padded[at : at + length] for padded in words for at in range(len(padded) - length + 1)]
        for words in ([f"_{word}_" for word in text] for text in terms(texts, stemmed=False))
    ]
