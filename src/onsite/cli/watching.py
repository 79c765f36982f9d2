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

from onsite.cli.services import Services
from onsite.cli.show import show_hints, show_reference
from onsite.cli.solving import judge_and_record
from onsite.cli.verdict_view import show_submission
from onsite.content.catalogs import all_problems, find_problem
from onsite.content.problem import Problem
from onsite.practice import solve
from onsite.practice.home import HomeError, read_source
from onsite.practice.today import today

KEYS = "h hint · s solution · n next · q quit"
# A save is judged this long after the last write, so that editors that write twice are judged once.
_QUIET_MS, _STEP_MS = 40, 5

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

    def run(self) -> None:
        """Judge on each save until q or Ctrl-C."""
        draft: Path | None = self._begin()
        stop = threading.Event()
        with _keys(self._events):
            while draft is not None:
                stop.clear()
                watcher = threading.Thread(
                    target=_watch_file, args=(draft, self._events, stop), daemon=True
                )
                watcher.start()
                try:
                    draft = self._until_next()
                finally:
                    stop.set()
                    watcher.join(timeout=1)

    def _begin(self) -> Path:
        """Make the draft ready; show the statement for a new one, else judge what is there."""
        services, problem = self._services, self._problem
        self._last_source = None
        draft = services.home.draft(problem.slug)
        if draft.exists():
            self._judge(draft)
        else:
            started = solve.start(problem, services.home, services.recorder)
            self._last_source = read_source(draft)
            if not self._as_json:
                from onsite.cli.show import show_started  # noqa: PLC0415

                show_started(services.console, problem, started)
        self._footer()
        return draft

    def _until_next(self) -> Path | None:
        """Handle events; return the next draft to watch, or None to quit."""
        while True:
            what, detail = self._events.get()
            if what == "saved":
                with suppress(HomeError):  # between two writes of an editor the file may be gone
                    self._judge(Path(detail))
                self._footer()
                continue
            match detail:
                case "q" | "\x03" | "\x04":
                    return None
                case "h":
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

    def _judge(self, draft: Path) -> None:
        source = read_source(draft)
        if source == self._last_source:
            return
        self._last_source = source
        services, problem = self._services, self._problem
        submission, trouble = judge_and_record(services, problem, source)
        verdict = submission.verdict
        if self._as_json:
            facts = verdict.as_contract(problem.slug)
            services.print_json({**facts, "recorded": trouble is None})
            return
        if services.console.is_terminal:
            services.console.clear()
        show_submission(services.console, problem, submission)
        if trouble is not None:
            services.console.print(Text(f"This attempt was not recorded: {trouble}", "bold red"))
        if not verdict.is_accepted:
            mistake = services.judge.diagnose(problem, source)
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
        show_reference(console, self._problem, source)

    def _next(self) -> bool:
        problems = tuple(all_problems())
        par = {problem.slug: float(problem.minutes) for problem in problems}
        now = self._services.now()
        schedules = self._services.store.schedules(now, lambda name: par.get(name, 20.0))
        following = today(
            (one for one in problems if one.slug != self._problem.slug), schedules, now
        ).next_new
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
    for changes in watch(
        draft.parent,
        watch_filter=lambda _, path: Path(path).name == draft.name,
        debounce=_QUIET_MS,
        step=_STEP_MS,
        stop_event=stop,
        rust_timeout=500,
        recursive=False,
        raise_interrupt=False,
    ):
        if changes:
            events.put(("saved", str(draft)))


@contextmanager
def _keys(events: Queue[Event]) -> Iterator[None]:
    """Read single keys while inside, where there is a keyboard; restore the terminal after."""
    if not sys.stdin.isatty():
        yield
        return
    import termios  # noqa: PLC0415 - absent where there is no terminal
    import tty  # noqa: PLC0415

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)

    def read() -> None:
        while key := sys.stdin.read(1):
            events.put(("key", key))

    tty.setcbreak(descriptor)
    threading.Thread(target=read, daemon=True).start()
    try:
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
