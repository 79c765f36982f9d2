"""The cards as the pages see them: read once, and again whenever a file changes."""

from __future__ import annotations

import threading
import time
from difflib import get_close_matches
from pathlib import Path

from onsite.content.cards import Card, load_cards
from onsite.content.catalogs import card_files, catalog_folders, repeated
from onsite.content.errors import ContentError, UnknownItemError


class Cards:
    """The cards of all catalogs; a file that cannot be read is left out and told of."""

    # Between two looks at the files; every answer asks for all cards.
    _LOOK_S = 1.0

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._looked_at = -self._LOOK_S
        self._changed_at: dict[Path, int] = {}
        self._known: dict[str, Card] = {}
        self._faults: tuple[ContentError, ...] = ()

    def all(self) -> tuple[Card, ...]:
        """Return the cards that can be read, in the catalog's order."""
        with self._lock:
            self._look()
            return tuple(self._known.values())

    def faults(self) -> tuple[ContentError, ...]:
        """Return what is wrong with the others."""
        with self._lock:
            self._look()
            return self._faults

    def find(self, item: str) -> Card:
        """Return a card.

        Raises:
            UnknownItemError: there is none of this id.
        """
        with self._lock:
            self._look()
            if item not in self._known:
                raise UnknownItemError(item, tuple(get_close_matches(item, self._known, 2)))
            return self._known[item]

    def _look(self) -> None:
        """Read the files anew where one changed, unless that was just looked at."""
        now = time.monotonic()
        if now - self._looked_at < self._LOOK_S:
            return
        self._looked_at = now
        changed_at = {path: _changed_at(path) for path in card_files(catalog_folders())}
        if changed_at == self._changed_at:
            return
        self._changed_at, self._known = changed_at, {}
        faults: list[ContentError] = []
        for path in changed_at:
            try:
                faults += repeated(load_cards(path), self._known)
            except ContentError as fault:
                faults.append(fault)
        self._faults = tuple(faults)


def _changed_at(path: Path) -> int:
    """Return when a file last changed, in nanoseconds; 0 where it is gone."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
