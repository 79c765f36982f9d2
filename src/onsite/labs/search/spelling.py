"""Spelling correction: a word that no document has becomes the most frequent one a step away.

Candidates are found by deletions (as SymSpell does): two words within one edit of each other share
a form with at most one letter left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

KNOWN = frozenset({"news", "today", "latest", "login", "website"})


class Speller:
    """The words of a collection with how often each occurs."""

    def __init__(self, counts: Counter[str]) -> None:
        self._counts = counts
        self._near: dict[str, list[str]] = defaultdict(list)
        for word in counts:
            for form in _forms(word):
                self._near[form].append(word)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Speller:
        """Learn the words of texts."""
        return cls(Counter(word for text in texts for word in text.split()))

    def correct(self, query: str) -> str:
        """Return the query with every unknown word replaced by its likeliest neighbour."""
        return " ".join(self._word(word) for word in query.lower().split())

    def _word(self, word: str) -> str:
        if word in self._counts or word in KNOWN:
            return word
        near = {other for form in _forms(word) for other in self._near.get(form, ())}
        close = [one for one in near if _is_near(word, one)]
        # By frequency, then by the alphabet, so that equals are told apart the same way each time.
        return min(close, key=lambda one: (-self._counts[one], one), default=word)


def correct_all(speller: Speller | None, queries: Sequence[str]) -> list[str]:
    """Return all queries corrected, or as they are without a speller."""
    return [speller.correct(one) for one in queries] if speller else list(queries)


def _forms(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def _is_near(a: str, b: str) -> bool:
    """Whether one edit, or one swap of neighbours, leads from a to b."""
    if abs(len(a) - len(b)) > 1:
        return False
    if len(a) != len(b):
        short, long = sorted((a, b), key=len)
        return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    off = [i for i in range(len(a)) if a[i] != b[i]]
    if len(off) == 2:
        i, j = off
        return j == i + 1 and a[i] == b[j] and a[j] == b[i]
    return len(off) <= 1
