"""Flies: `python -m onsite.web.pilot RUN LAB LOCK`, what to fly as JSON on standard input.

A process of its own, because a flight keeps a core busy for a minute and outlives the page, and the
server too. What it does goes into the run's file, where any server finds it. LOCK is an open file
whose lock says, as long as it is open, that a flight is under way.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onsite.content.errors import ContentError
from onsite.judge.pool import Judge
from onsite.judge.worker_process import JudgeError
from onsite.practice.home import Home, HomeError
from onsite.practice.labs import FlightError, LacksExtraError, OwnFeaturesError, find_lab
from onsite.web.runs import FINISHED, Runs

if TYPE_CHECKING:
    from onsite.labs.core.flight import Progress
    from onsite.labs.core.records import StepRecord

# A page is told this often at most what is being done; of a finished step at once.
_TELL_S = 0.4
_MOST_FACTS, _LONGEST_FACT = 4, 40
_FORESEEN = (ContentError, FlightError, HomeError, JudgeError, LacksExtraError, OwnFeaturesError)


class Logbook:
    """Writes a flight's progress into its run."""

    def __init__(self, runs: Runs, run_id: str) -> None:
        self._runs, self._id = runs, run_id
        self._told: tuple[str, float] = ("", 0.0)

    def tell(self, event: str, **facts: Any) -> None:
        """Write one event."""
        self._runs.append(self._id, {"event": event, **facts})

    def on_progress(self, progress: Progress) -> None:
        """Write how far the flight is, unless that was told a moment ago."""
        if progress.record is not None:
            self.tell(
                "step",
                step=progress.step.value,
                kept=progress.doing == "kept",
                seconds=progress.seconds,
                facts=facts_in_words(progress.record),
                remark=next(iter(progress.record.remarks), ""),
            )
            return
        step, at = self._told
        now = time.monotonic()
        if step == progress.step and now - at < _TELL_S:
            return
        self._told = progress.step, now
        self.tell(
            "doing",
            step=progress.step.value,
            share=progress.share,
            doing=progress.doing,
            left=progress.seconds_left,
        )


def facts_in_words(record: StepRecord) -> list[tuple[str, str]]:
    """Return the first few facts of a step that fit a line, as (name, value) in words."""
    from onsite.labs.core.notation import in_words, quantity  # noqa: PLC0415 - needs the extra

    found = []
    for name, fact in record.facts.items():
        match fact:
            case bool():
                found.append((in_words(name), "yes" if fact else "no"))
            case int() | float():
                found.append((in_words(name), quantity(name, fact)))
            case str() if len(fact) <= _LONGEST_FACT:
                found.append((in_words(name), in_words(fact) if "_" in fact else fact))
    return found[:_MOST_FACTS]


def main(arguments: list[str]) -> int:
    """Fly, and say in the run how that ended."""
    run_id, lab_name, lock = arguments
    os.set_inheritable(int(lock), False)
    order = sys.stdin.read()
    if not order:  # whoever started this thought better of it
        return 0
    home = Home.from_environment()
    book = Logbook(Runs(home.folder / "runs"), run_id)
    try:
        book.tell("flown", flight=_fly(home, lab_name, json.loads(order), book))
    except _FORESEEN as error:
        book.tell("failed", why=str(error))
    except Exception:
        logging.exception("the flight broke")
        book.tell("failed", why=f"something broke here; {log_path(home)} says what")
    finally:
        book.tell(FINISHED)
        os.close(int(lock))
    return 0


def log_path(home: Home) -> Path:
    """Return where the last flight's complaints are."""
    return home.folder / "runs" / "flight.log"


def _fly(home: Home, lab_name: str, order: Mapping[str, Any], book: Logbook) -> str:
    lab = find_lab(lab_name)
    from onsite.practice import flights  # noqa: PLC0415 - needs the extra `labs`

    with Judge() as judge:
        return flights.fly(home, judge, lab, flights.Request(**order), book.on_progress).name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
