"""Every command and option says what it is for; completion knows the items."""

from collections.abc import Iterator

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from onsite.cli.app import app


def commands(command, words: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    yield words, command
    if isinstance(command, TyperGroup):
        for name, inner in command.commands.items():
            yield from commands(inner, (*words, name))


COMMANDS = dict(commands(get_command(app)))
PARAMETERS = {
    (*words, parameter.name): parameter
    for words, command in COMMANDS.items()
    for parameter in command.params
}


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_says_what_it_does(words: tuple[str, ...]) -> None:
    assert COMMANDS[words].help


@pytest.mark.parametrize("words", PARAMETERS, ids=" ".join)
def test_every_argument_and_option_says_what_it_is(words: tuple[str, ...]) -> None:
    assert PARAMETERS[words].help


@pytest.mark.parametrize(
    "words", [(), *[words for words in COMMANDS if len(words) == 1]], ids=" ".join
)
def test_help_fits_into_sixty_columns(onsite, words: tuple[str, ...]) -> None:
    result = onsite(*words, "--help", COLUMNS="60")

    assert result.code == 0
    assert [line for line in result.out.splitlines() if len(line) > 60] == []


@pytest.mark.parametrize("command", ["start", "watch", "check", "hint", "solution", "history"])
def test_the_shell_completes_an_items_name(onsite, command: str) -> None:
    result = onsite(
        _ONSITE_COMPLETE="complete_bash", COMP_WORDS=f"onsite {command} add", COMP_CWORD="2"
    )

    assert result.out.split() == ["add-up"]


def test_the_shell_completes_all_items_where_nothing_is_typed_yet(onsite) -> None:
    result = onsite(_ONSITE_COMPLETE="complete_bash", COMP_WORDS="onsite start ", COMP_CWORD="2")

    assert {"add-up", "k-means", "two-sum"} <= set(result.out.split())
