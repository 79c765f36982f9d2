"""What reaches the terminal: no colour where none is wanted, and nothing that a submission made."""

from pathlib import Path

import pytest

ATTACK = """
ESCAPES = "\\x1b[2J\\x1b]0;owned\\x07\\x9b31m\\x1b]52;c;aGk=\\x07\\r"


def add_up(x, y):
    print(ESCAPES)
    {body}
"""
NARROW = [
    [],
    ["list"],
    ["start", "add-up"],
    ["hint", "add-up"],
    ["history"],
    ["progress"],
    ["drill"],
]


def test_no_escape_codes_are_written_to_a_pipe(onsite, wrong) -> None:
    assert "\x1b" not in onsite("check", "add-up", wrong).out


def test_a_terminal_gets_colours(onsite, wrong) -> None:
    with onsite.terminal("check", "add-up", wrong) as terminal:
        terminal.await_end()

    assert "\x1b[" in terminal.output


@pytest.mark.parametrize("arguments", [["check", "add-up"], ["list"], [], ["solution", "add-up"]])
@pytest.mark.parametrize("setting", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_no_escape_codes_reach_a_terminal_that_wants_none(
    onsite, arguments: list[str], setting: dict[str, str]
) -> None:
    onsite("start", "add-up")

    with onsite.terminal(*arguments, **setting) as terminal:
        terminal.type("y\n")
        terminal.await_end()

    assert "\x1b" not in terminal.output


@pytest.mark.parametrize(
    "body",
    ["return 0.0", "raise ValueError(ESCAPES)", "return ESCAPES", "return {ESCAPES: ESCAPES}"],
)
def test_what_a_submission_prints_cannot_steer_the_terminal(onsite, source, body: str) -> None:
    result = onsite("check", "add-up", source(ATTACK.format(body=body)))

    assert result.code == 1
    assert not set(result.out + result.err) & {"\x1b", "\x07", "\x9b", "\r"}


def test_what_was_submitted_cannot_steer_the_terminal_from_history(onsite, source) -> None:
    onsite("check", "add-up", source("x = '\x1b[2J\x07'\n"))

    result = onsite("history", "--source")

    assert not set(result.out) & {"\x1b", "\x07"}


def test_texts_in_arrays_cannot_steer_the_terminal(onsite, source) -> None:
    checks = onsite.catalog / "problems/add-up/checks.py"
    checks.write_text(
        "import numpy as np\n"
        "from onsite.judge.checks import Case, exact\n\n\n"
        "def cases(rng):\n"
        "    yield Case('words', 1, 2, expected=np.array(['a', 'b', '[/b]']))\n\n\n"
        "check = exact()\n"
    )
    array = source(
        "import numpy as np\n\n\ndef add_up(x, y):\n    return np.array(['a', '\x1b[2J', '[/b]'])\n"
    )

    result = onsite("check", "add-up", array)

    assert result.code == 1
    assert "[/b]" in result.out
    assert "\x1b" not in result.out


@pytest.mark.parametrize("arguments", NARROW, ids=lambda words: " ".join(words) or "today")
def test_sixty_columns_are_enough(onsite, right, arguments: list[str]) -> None:
    onsite("check", "add-up", right)

    result = onsite(*arguments, COLUMNS="60")

    assert too_long(result.out, onsite.home) == []


@pytest.mark.parametrize("body", ["return 0.0", "return x - y", "raise ValueError('a' * 200)"])
def test_a_verdict_fits_into_sixty_columns(onsite, source, body: str) -> None:
    submission = source(f"def add_up(x, y):\n    {body}\n")

    result = onsite("check", "add-up", submission, COLUMNS="60")

    assert too_long(result.out, onsite.home) == []


def test_at_a_terminal_its_own_width_counts(onsite, wrong) -> None:
    with onsite.terminal("check", "add-up", wrong, columns=60) as terminal:
        terminal.await_end()

    assert too_long(terminal.text, onsite.home) == []


def too_long(text: str, home: Path) -> list[str]:
    """Lines of more than 60 characters; paths are not broken, so that they can be copied."""
    return [line for line in text.splitlines() if len(line) > 60 and str(home) not in line]
