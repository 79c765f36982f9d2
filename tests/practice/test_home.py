"""Where things are, and that a file is at any moment the old one or the new one."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onsite.practice.home import (
    Home,
    HomeError,
    UnreadableError,
    copy_atomically,
    read_source,
    write_atomically,
)

WRITE_FOR_EVER = """
import sys
from pathlib import Path
from onsite.practice.home import write_atomically

number = 0
while True:
    number += 1
    write_atomically(Path(sys.argv[1]), f"{number}\\n" * 20_000)
"""
WRITE_WITHIN_A_QUOTA = """
import resource, signal, sys
from pathlib import Path
from onsite.practice.home import HomeError, write_atomically

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_atomically(Path(sys.argv[1]), "new" * 1000)
except HomeError as error:
    print(error)
"""


def test_the_home_is_where_the_variable_says(tmp_path: Path) -> None:
    home = Home.from_environment({"ONSITE_HOME": str(tmp_path)})

    assert home == Home(tmp_path, f"sqlite:///{tmp_path}/onsite.db")


def test_without_the_variable_the_home_is_the_platforms_data_folder() -> None:
    home = Home.from_environment({})

    assert home.folder.name == "onsite"
    assert home.folder.is_absolute()


def test_the_database_is_where_the_variable_says(tmp_path: Path) -> None:
    environment = {"ONSITE_HOME": str(tmp_path), "ONSITE_DB": "postgresql://me@host/db"}

    assert Home.from_environment(environment).database == "postgresql://me@host/db"


@pytest.mark.parametrize("given", ["~/here", "here", "~nobody-at-all/here"])
def test_the_home_is_always_absolute(
    given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)

    folder = Home.from_environment({"ONSITE_HOME": given}).folder

    assert folder.is_relative_to(tmp_path)
    assert folder.name == "here"


def test_a_source_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("ä\n", encoding="utf-8")

    assert read_source(tmp_path / "a.py") == "ä\n"


def test_bytes_that_are_no_text_are_left_to_the_judge(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"x\xff")

    assert read_source(tmp_path / "a.py") == "x\ufffd"


@pytest.mark.parametrize(
    ("name", "why", "fix"),
    [
        ("nowhere.py", "there is no such file", "`onsite start ITEM` makes one"),
        (".", "this is a folder", "name the file in it"),
        ("file/below.py", "not a directory", "check its permissions"),
    ],
)
def test_a_source_that_cannot_be_read_is_told(
    tmp_path: Path, name: str, why: str, fix: str
) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(UnreadableError) as caught:
        read_source(tmp_path / name)

    assert (caught.value.path, caught.value.why, caught.value.fix) == (tmp_path / name, why, fix)


def test_a_file_is_written_with_its_folder(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a/b/c.txt", "text ä\r\n")

    assert (tmp_path / "a/b/c.txt").read_bytes() == "text ä\r\n".encode()


def test_a_written_file_is_readable_by_all_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    write_atomically(tmp_path / "c.txt", "old")
    write_atomically(tmp_path / "c.txt", "new")

    assert [path.name for path in tmp_path.iterdir()] == ["c.txt"]
    assert (tmp_path / "c.txt").read_text() == "new"
    assert (tmp_path / "c.txt").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("name", ["folder", "file/below.txt"])
def test_what_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()

    with pytest.raises(HomeError, match="it cannot be written") as caught:
        write_atomically(tmp_path / name, "text")

    assert "ONSITE_HOME" in caught.value.fix
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


@pytest.mark.parametrize("delay_ms", [0, 1, 3, 10, 30])
def test_a_writer_that_is_killed_leaves_a_whole_file(tmp_path: Path, delay_ms: int) -> None:
    path = tmp_path / "draft.py"
    with subprocess.Popen([sys.executable, "-c", WRITE_FOR_EVER, str(path)]) as writer:
        while not path.exists():
            assert writer.poll() is None
            time.sleep(0.001)
        time.sleep(delay_ms / 1000)
        os.kill(writer.pid, signal.SIGKILL)

    lines = path.read_text().splitlines()

    assert len(lines) == 20_000
    assert len(set(lines)) == 1


def test_a_full_disk_is_told_and_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "draft.py"
    path.write_text("old")

    done = subprocess.run(
        [sys.executable, "-c", WRITE_WITHIN_A_QUOTA, str(path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert done.stdout.startswith(f"{path}: it cannot be written (file too large); make room, or")
    assert [one.name for one in tmp_path.iterdir()] == ["draft.py"]
    assert path.read_text() == "old"


def test_a_copy_is_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(bytes(range(256)))

    copy_atomically(tmp_path / "a.py", tmp_path / "b.py")

    assert (tmp_path / "b.py").read_bytes() == bytes(range(256))
