"""The command `watch`: each save is judged, and the result takes the last one's place."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Queue
from typing import Literal

import typer
from rich.text import Text

from onsite.cli.keyboard import single_keys
from onsite.cli.services import Services
from onsite.cli.solving import contract, diagnosis_of, judge_and_record
from onsite.cli.verdict_view import show_submission
from onsite.content.catalogs import all_problems, find_problem
from onsite.content.problem import Problem
from onsite.practice import solve
from onsite.practice.home import HomeError, read_source
from onsite.practice.solve import Submission
from onsite.practice.today import today
from onsite.store.errors import StoreError

KEYS = "h hint · s solution · n next · q quit"
# A save is judged once nothing was written for so long, so that editors that write in two steps are
# judged once; and the file is looked at every so often even where no change was heard of.
_QUIET_MS, _LONGEST_MS, _TICK_MS = 15, 200, 500

Event = tuple[Literal["saved", "key"], str]


def watch_item(services: Services, item: str, *, as_json: bool) -> None:
    """Watch the draft of an item until the candidate quits."""
    problem = find_problem(item or _latest(services))
    Watch(services, problem, as_json=as_json).run()


class Watch:
    """One watching session: saves and keys arrive in one queue and are handled in order."""

    def __init__(self, services: Services, problem: Problem, *, as_json: bool) -> None:
        self._services, self._problem, self._as_json = services, problem, as_json
        self._events: Queue[Event] = Queue()
        self._last_source: str | None = None
        self._asks_solution = False
        self._passed_by: set[str] = set()

    def run(self) -> None:
        """Judge on each save until q or Ctrl-C."""
        with _keys(self._events):
            draft: Path | None = self._begin()
            while draft is not None:
                stop = threading.Event()
                watcher = threading.Thread(
                    target=_watch_file, args=(draft, self._events, stop), daemon=True
                )
                watcher.start()
                try:
                    draft = self._until_next(draft)
                finally:
                    stop.set()
                    watcher.join(timeout=1)

    def _begin(self) -> Path:
        """Make the draft ready; show the statement for a new one, else have it judged."""
        services, problem = self._services, self._problem
        draft = services.home.draft(problem.slug)
        starter = read_source(problem.starter)
        if draft.exists() and read_source(draft) != starter:
            self._last_source = None
            # Not judged before it is watched: a save in the meantime would be missed.
            self._events.put(("saved", str(draft)))
            return draft
        self._last_source = starter
        started = solve.start(problem, services.home, services.recorder)
        if not self._as_json:
            from onsite.cli.show import show_started  # noqa: PLC0415

            show_started(services.console, problem, started, is_watched=True)
        self._footer()
        return draft

    def _until_next(self, draft: Path) -> Path | None:
        """Handle events; return the next draft to watch, or None to quit."""
        while True:
            what, detail = self._events.get()
            if what == "saved":
                if detail == str(draft):  # and not of the problem before
                    with suppress(HomeError):  # an editor may be about to put the file there
                        self._look_at(draft)
                continue
            match detail:
                case "q" | "\x03" | "\x04":
                    return None
                case "h":
                    from onsite.cli.show import show_hints  # noqa: PLC0415

                    show_hints(
                        self._services.console,
                        self._problem,
                        solve.hint(self._problem, self._services.recorder),
                    )
                case "s":
                    self._solution()
                case "n":
                    if self._next():
                        return self._begin()
            if detail != "s":
                self._asks_solution = False

    def _look_at(self, draft: Path) -> None:
        """Judge the draft if it changed; an empty one is about to be written by an editor."""
        source = read_source(draft)
        if source == self._last_source or not source.strip():
            return
        submission, trouble = self._judge(source)
        self._last_source = source
        if self._as_json:
            facts = contract(self._services, self._problem, source, submission.verdict)
            self._services.print_json({**facts, "recorded": trouble is None})
        else:
            self._show(source, submission, trouble)
            self._footer()

    def _judge(self, source: str) -> tuple[Submission, StoreError | None]:
        """Judge and record; what was left from the last time is no new try."""
        services, problem = self._services, self._problem
        with suppress(StoreError):
            if self._last_source is None and solve.is_last_try(problem, source, services.recorder):
                return Submission(services.judge.check(problem, source), None, None), None
        return judge_and_record(services, problem, source)

    def _show(self, source: str, submission: Submission, trouble: StoreError | None) -> None:
        services = self._services
        if services.console.is_terminal:
            services.console.clear()
        show_submission(services.console, self._problem, submission)
        if trouble is not None:
            services.console.print(Text(f"This attempt was not recorded: {trouble}", "bold red"))
        mistake = diagnosis_of(services, self._problem, source, submission.verdict)
        if mistake:
            services.console.print(Text(f"It {mistake}.", "bold yellow"))

    def _solution(self) -> None:
        """Show the reference on the second press: seeing it counts."""
        console = self._services.console
        if not self._asks_solution:
            self._asks_solution = True
            console.print("Seeing the solution counts as not knowing it; press s again to see it.")
            return
        self._asks_solution = False
        source = solve.solution(self._problem, self._services.recorder)
        from onsite.cli.show import show_reference  # noqa: PLC0415

        show_reference(console, self._problem, source)

    def _next(self) -> bool:
        problems = tuple(all_problems())
        schedules = self._services.schedules(problems)
        self._passed_by.add(self._problem.slug)
        others = (one for one in problems if one.slug not in self._passed_by)
        following = today(others, schedules, self._services.now()).next_new
        if following is None:
            self._services.console.print("There is no new problem left.")
            return False
        self._problem = following
        return True

    def _footer(self) -> None:
        if not self._as_json:
            keys = KEYS if sys.stdin.isatty() else "Ctrl-C stops"
            self._services.console.print(f"[dim]watching {self._problem.slug} · {keys}[/dim]")


def _latest(services: Services) -> str:
    """Return the item whose draft was edited last."""
    drafts = (services.home.folder / "workspace").glob("*/solution.py")
    latest = max(drafts, key=lambda path: path.stat().st_mtime, default=None)
    if latest is None:
        raise typer.BadParameter("nothing is started yet; say which item to watch")
    return latest.parent.name


def _watch_file(draft: Path, events: Queue[Event], stop: threading.Event) -> None:
    """Put an event for every save of the draft."""
    from watchfiles import watch  # noqa: PLC0415 - while the first verdict is computed

    # The folder, since editors replace the file; the timeout bounds how late a stop is seen.
    for _ in watch(
        draft.parent,
        watch_filter=lambda _, path: Path(path).name == draft.name,
        debounce=_LONGEST_MS,
        step=_QUIET_MS,
        stop_event=stop,
        rust_timeout=_TICK_MS,
        yield_on_timeout=True,
        recursive=False,
        raise_interrupt=False,
    ):
        events.put(("saved", str(draft)))


@contextmanager
def _keys(events: Queue[Event]) -> Iterator[None]:
    """Put an event for every key pressed while inside."""
    with single_keys() as keys:

        def read() -> None:
            for key in keys:
                events.put(("key", key))

        threading.Thread(target=read, daemon=True).start()
        yield
