"""`equivalent.yaml`: mutants that are no mistake, each with its reason."""

import pytest

from onsite.content.equivalents import Equivalent, load_equivalents
from onsite.content.errors import ContentError
from onsite.content.lint import lint
from onsite.content.loader import load_problem

GOOD = """\
- was: "a < b"
  now: "a <= b"
  reason: "equal values lead to the same sum"
- was: "x = 1"
  now:
  reason: "it is one already"
"""


def test_without_the_file_there_are_none(good) -> None:
    assert load_equivalents(good.path) == ()


def test_entries_are_read(good) -> None:
    good.write("equivalent.yaml", GOOD)

    assert load_equivalents(good.path) == (
        Equivalent("a < b", "a <= b", "equal values lead to the same sum"),
        Equivalent("x = 1", "", "it is one already"),
    )


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("", 1, "it is no list"),
        ("just text\n", 1, "it is no list"),
        ("was: a\nnow: b\nreason: c\n", 1, "it is no list"),
        (GOOD.replace('  reason: "it', '  because: "it'), 4, "this is no such entry"),
        (GOOD + "- just text\n", 7, "this is no such entry"),
        (GOOD + "- was: a\n  now: b\n", 7, "this is no such entry"),
        (GOOD + "- {was: [a\n", 8, "it is not YAML"),
        (GOOD + "- {was: a, now: b, reason: 2026-13-45}\n", 7, "it is not YAML"),
    ],
)
def test_a_fault_is_told_at_its_line_by_the_loader_and_by_lint(
    good, text: str, line: int, what: str
) -> None:
    good.write("equivalent.yaml", text)

    with pytest.raises(ContentError) as caught:
        load_equivalents(good.path)
    linted = list(lint(load_problem(good.path)))

    assert caught.value.line == line
    assert what in caught.value.what
    assert caught.value.fix == "write a list of {was: ..., now: ..., reason: ...}"
    assert [str(fault) for fault in linted] == [str(caught.value)]


def test_what_is_no_utf_8_is_told(good) -> None:
    (good.path / "equivalent.yaml").write_bytes(b"- was: a\n  now: \xff\n")

    with pytest.raises(ContentError) as caught:
        load_equivalents(good.path)

    assert (caught.value.line, caught.value.fix) == (2, "save it as UTF-8")
