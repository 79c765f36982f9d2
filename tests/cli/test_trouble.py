"""What goes wrong is told in one sentence that names the fix, never in a traceback."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

NOT_ACCEPTED, WRONG_USE, LACKS = 1, 2, 3
PROGRAMS = Path(__file__).parent / "programs"


@pytest.mark.parametrize(
    "arguments",
    [
        ["start"],
        ["watch"],
        ["check"],
        ["hint"],
        ["solution"],
        ["rate", "good"],
        ["history"],
        ["content", "lint"],
        ["content", "mutate"],
    ],
    ids=" ".join,
)
def test_an_unknown_item_is_wrong_use_and_the_nearest_is_suggested(
    onsite, arguments: list[str]
) -> None:
    command, *rest = arguments if arguments[0] != "content" else [" ".join(arguments)]

    result = onsite(*command.split(), "ad-up", *rest)

    assert result.code == WRONG_USE
    assert result.err == "onsite: there is no item called 'ad-up'; did you mean 'add-up'?\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["frobnicate"], "No such command 'frobnicate'"),
        (["check"], "Missing argument"),
        (["list", "--frobnicate"], "No such option"),
        (["history", "--limit", "0"], "not in the range"),
        (["list", "--difficulty", "insane"], "say easy, medium, hard"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_exits_2(onsite, arguments: list[str], said: str) -> None:
    result = onsite(*arguments)

    assert result.code == WRONG_USE
    assert said in result.err
    assert "Traceback" not in result.err


def test_a_file_that_is_not_there_is_wrong_use(onsite, tmp_path: Path) -> None:
    result = onsite("check", "add-up", tmp_path / "nowhere.py")

    assert result.code == WRONG_USE
    assert result.err == (
        f"onsite: {tmp_path}/nowhere.py: there is no such file; `onsite start ITEM` makes one\n"
    )


def test_a_draft_that_was_never_started_is_wrong_use(onsite) -> None:
    result = onsite("check", "add-up")

    assert result.code == WRONG_USE
    assert "`onsite start ITEM` makes one" in result.err


def test_a_folder_for_a_file_is_wrong_use(onsite, tmp_path: Path) -> None:
    result = onsite("check", "add-up", tmp_path)

    assert result.code == WRONG_USE
    assert result.err == f"onsite: {tmp_path}: this is a folder; name the file in it\n"


def test_a_file_that_is_no_text_is_judged_and_refused(onsite, tmp_path: Path) -> None:
    (tmp_path / "submission.py").write_bytes(bytes(range(256)))

    result = onsite("check", "add-up", tmp_path / "submission.py", "--json")

    assert result.code == NOT_ACCEPTED
    assert (result.json["verdict"], result.json["recorded"]) == ("not-a-submission", True)


@pytest.mark.parametrize("arguments", [[], ["start", "add-up"], ["history"]], ids=" ".join)
def test_a_bad_database_url_is_wrong_use(onsite, arguments: list[str]) -> None:
    result = onsite(*arguments, ONSITE_DB="mysql://me:secret@host/db")

    assert result.code == WRONG_USE
    assert result.err == (
        "onsite: the database's URL (mysql:…) is not understood:"
        " write sqlite:////folder/onsite.db or postgresql://user@host/database.\n"
    )


def test_with_a_bad_database_url_the_verdict_is_still_shown(onsite, right) -> None:
    result = onsite("check", "add-up", right, ONSITE_DB="mysql://host/db")

    assert result.code == WRONG_USE
    assert result.out.startswith("✓ accepted")
    assert "this attempt was not recorded" in result.err


@pytest.mark.parametrize(
    "arguments",
    [[], ["start", "add-up"], ["hint", "add-up"], ["progress"], ["doctor"]],
    ids=" ".join,
)
def test_a_home_below_a_regular_file_is_told(onsite, tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "file").touch()

    result = onsite(*arguments, ONSITE_HOME=str(tmp_path / "file/home"), COLUMNS="400")

    assert result.code == LACKS
    assert str(tmp_path / "file/home") in result.out + result.err
    assert "Traceback" not in result.err


def test_a_catalog_that_does_not_exist_is_wrong_use(onsite, tmp_path: Path) -> None:
    result = onsite("list", ONSITE_CATALOG=str(tmp_path / "nowhere"))

    assert result.code == WRONG_USE
    assert "ONSITE_CATALOG names a folder that does not exist" in result.err


def test_a_broken_problem_is_told_by_file_and_line(onsite, right) -> None:
    (onsite.catalog / "problems/add-up/checks.py").write_text("import nothing_such\n")

    result = onsite("check", "add-up", right)

    assert result.code == WRONG_USE
    assert "add-up/checks.py:1: ModuleNotFoundError" in result.err


def test_a_title_that_looks_like_markup_is_shown_as_it_is(onsite) -> None:
    document = onsite.catalog / "problems/add-up/problem.md"
    document.write_text(
        document.read_text().replace("title: Add up", "title: 'Sum [of] a[/b]'").replace("15", "1")
    )

    assert "Sum [of] a[/b]" in onsite().out


def test_a_locked_database_costs_the_record_and_not_the_verdict(onsite, right) -> None:
    onsite("start", "add-up")
    holder = subprocess.Popen(
        [sys.executable, str(PROGRAMS / "hold_lock.py"), str(onsite.database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        result = onsite("check", "add-up", right, "--json")
        holder.communicate("\n")

    assert result.code == LACKS
    assert (result.json["verdict"], result.json["recorded"]) == ("accepted", False)
    assert result.err == (
        f"onsite: this attempt was not recorded: {onsite.database} is locked by another program:"
        " wait for it or close it, and try again.\n"
    )


@pytest.mark.parametrize(
    "arguments", [[], ["start", "add-up"], ["history"], ["doctor"]], ids=" ".join
)
def test_a_corrupt_database_is_told_and_left_alone(onsite, arguments: list[str]) -> None:
    onsite.home.mkdir()
    onsite.database.write_text("my thesis " * 1000)

    result = onsite(*arguments, COLUMNS="400")

    assert result.code == LACKS
    assert f"{onsite.database} is damaged or not a database" in result.out + result.err
    assert onsite.database.read_text() == "my thesis " * 1000


def test_with_a_corrupt_database_the_verdict_is_still_shown(onsite, right) -> None:
    onsite.home.mkdir()
    onsite.database.write_text("my thesis " * 1000)

    result = onsite("check", "add-up", right)

    assert result.code == LACKS
    assert result.out.startswith("✓ accepted")
    assert "this attempt was not recorded" in result.err


def test_a_quota_that_is_used_up_is_told(onsite, right) -> None:
    onsite("start", "add-up")

    done = subprocess.run(
        [sys.executable, str(PROGRAMS / "within_quota.py"), "check", "add-up", str(right)],
        capture_output=True,
        text=True,
        env=onsite.environment(),
        timeout=60,
        check=False,
    )

    assert done.returncode == LACKS
    assert done.stdout.startswith("✓ accepted")
    assert "this attempt was not recorded" in done.stderr


def test_several_terminals_at_once_record_every_attempt(onsite, right) -> None:
    terminals = [onsite.start("check", "add-up", right, "--json") for _ in range(5)]

    ends = [terminal.communicate(timeout=60) for terminal in terminals]

    assert [(one.returncode, errors) for one, (_, errors) in zip(terminals, ends, strict=True)] == [
        (0, "") for _ in terminals
    ]
    with closing(sqlite3.connect(onsite.database)) as connection:
        assert connection.execute("SELECT count(*) FROM attempts").fetchone() == (5,)


def test_a_reader_that_leaves_early_is_no_trouble(onsite) -> None:
    command = Path(sys.executable).with_name("onsite")

    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; '{command}' list | head -1"],
        capture_output=True,
        text=True,
        env=onsite.environment(),
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 1


def test_a_terminal_without_unicode_gets_question_marks(onsite, right) -> None:
    result = onsite("check", "add-up", right, PYTHONIOENCODING="ascii")

    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("? accepted")


def test_half_a_surrogate_pair_is_reported_and_recorded(onsite, source) -> None:
    half = source("def add_up(x, y):\n    raise ValueError(chr(0xD800) + chr(0))\n")

    result = onsite("check", "add-up", half, "--json")

    assert result.code == NOT_ACCEPTED
    assert (result.json["verdict"], result.json["recorded"]) == ("runtime-error", True)
