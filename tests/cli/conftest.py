"""The real `onsite` command, with a home and a catalog of its own, at a pipe or at a terminal."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

from onsite.content.skeleton import write_skeleton

COMMAND = str(Path(sys.executable).with_name("onsite"))
ITEM = "add-up"
ESCAPE = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|[@-Z\\-_])")
PATIENCE_S = 30.0
# A session's leader makes a terminal its own, as a login shell does, so that Ctrl-C reaches it.
_TAKE_TERMINAL = (
    "import fcntl, os, sys, termios;"
    "fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
    "os.execv(sys.argv[1], sys.argv[1:])"
)

RIGHT = "def add_up(x, y):\n    return float(abs(x - y).sum())\n"
WRONG = "def add_up(x, y):\n    return float((x - y).sum())\n"
ENDLESS = "def add_up(x, y):\n    while True:\n        pass\n"


@dataclass(frozen=True)
class Result:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Onsite:
    """Runs the command with its own home and one small problem beside Onsite's own."""

    home: Path
    catalog: Path
    settings: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, *arguments: object, stdin: str = "", **settings: str) -> Result:
        done = subprocess.run(
            [COMMAND, *map(str, arguments)],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="surrogateescape",
            env=self.environment(**settings),
            timeout=60,
            check=False,
        )
        return Result(done.returncode, done.stdout, done.stderr)

    def start(self, *arguments: object, **settings: str) -> subprocess.Popen[str]:
        """Start the command in a process group of its own, as a shell does."""
        return subprocess.Popen(
            [COMMAND, *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self.environment(**settings),
            process_group=0,
        )

    def terminal(self, *arguments: object, columns: int = 80, **settings: str) -> Terminal:
        """Run the command at a terminal."""
        return Terminal([COMMAND, *map(str, arguments)], self.environment(**settings), columns)

    def environment(self, **settings: str) -> dict[str, str]:
        kept = ("PATH", "HOME", "PYTHONPATH")
        inherited = {name: os.environ[name] for name in kept if name in os.environ}
        return {
            **inherited,
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "ONSITE_HOME": str(self.home),
            "ONSITE_CATALOG": str(self.catalog),
            **self.settings,
            **settings,
        }

    @property
    def draft(self) -> Path:
        return self.home / "workspace" / ITEM / "solution.py"

    @property
    def database(self) -> Path:
        return self.home / "onsite.db"


class Terminal:
    """A command at a pseudo-terminal: type keys, await text."""

    def __init__(self, command: list[str], environment: dict[str, str], columns: int) -> None:
        self.output = ""
        self._descriptor, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        self._process = subprocess.Popen(
            [sys.executable, "-S", "-E", "-c", _TAKE_TERMINAL, *command],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            start_new_session=True,
        )
        os.close(theirs)

    @property
    def pid(self) -> int:
        return self._process.pid

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._descriptor)

    @property
    def text(self) -> str:
        """What was printed, without escape codes."""
        return ESCAPE.sub("", self.output).replace("\r\n", "\n")

    def type(self, keys: str) -> None:
        os.write(self._descriptor, keys.encode())

    def await_text(self, text: str, *, times: int = 1) -> None:
        """Read on until the text was printed so many times."""
        deadline = time.monotonic() + PATIENCE_S
        while self.text.count(text) < times:
            assert time.monotonic() < deadline, f"{text!r} was not printed:\n{self.text}"
            assert self._read(), f"it ended without {text!r}:\n{self.text}"

    def settle(self, seconds: float) -> None:
        """Read on for so long, or until it ends."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and self._read():
            pass

    def await_end(self) -> int:
        """Read on until the command ends; return its exit code."""
        deadline = time.monotonic() + PATIENCE_S
        while self._read():
            assert time.monotonic() < deadline, f"it does not end:\n{self.text}"
        return self._process.wait(timeout=PATIENCE_S)

    def _read(self) -> bool:
        if not select.select([self._descriptor], [], [], 0.05)[0]:
            return True
        try:
            data = os.read(self._descriptor, 65536)
        except OSError:  # how Linux tells that the other side is closed
            return False
        self.output += data.decode("utf-8", "replace")
        return bool(data)


@pytest.fixture
def onsite(tmp_path: Path) -> Onsite:
    """The command, with an empty home."""
    catalog = tmp_path / "catalog"
    write_skeleton(catalog, ITEM)
    return Onsite(tmp_path / "home", catalog)


@pytest.fixture
def source(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a submission to a file of its own."""

    def write(text: str, name: str = "submission.py") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def right(source: Callable[[str], Path]) -> Path:
    return source(RIGHT, "right.py")


@pytest.fixture
def wrong(source: Callable[[str], Path]) -> Path:
    return source(WRONG, "wrong.py")


@pytest.fixture
def endless(source: Callable[[str], Path]) -> Path:
    return source(ENDLESS, "endless.py")


@dataclass(frozen=True)
class Processes:
    """Looks at the machine's processes."""

    @staticmethod
    def workers_of(pid: int) -> set[int]:
        """The judge's workers that a command has started: each leads a session of its own."""
        return {
            one.pid for one in _processes() if one.parent == pid and one.session == one.pid != pid
        }

    def await_worker(self, pid: int) -> set[int]:
        """Wait until the command has started a worker."""
        deadline = time.monotonic() + PATIENCE_S
        while not (found := self.workers_of(pid)):
            assert time.monotonic() < deadline, "no worker was started"
            time.sleep(0.005)
        return found

    @staticmethod
    def await_end_of(workers: set[int], within_s: float = 10.0) -> None:
        """Wait until the workers, their zygotes and their children are gone."""
        deadline = time.monotonic() + within_s
        while left := [one for one in _processes() if one.session in workers]:
            assert time.monotonic() < deadline, f"still running: {left}"
            time.sleep(0.02)


@dataclass(frozen=True)
class _Process:
    pid: int
    state: str
    parent: int
    session: int


def _processes() -> Iterator[_Process]:
    for entry in Path("/proc").iterdir():
        if not entry.name.isdecimal():
            continue
        try:
            facts = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        if facts[0] != "Z":
            yield _Process(int(entry.name), facts[0], int(facts[1]), int(facts[3]))


@pytest.fixture
def processes() -> Processes:
    return Processes()
