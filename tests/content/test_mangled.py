"""However a file of the catalog is damaged, it loads or is told as a ContentError."""

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onsite.content.cards import lint_card, load_cards
from onsite.content.catalogs import OWN_CATALOG
from onsite.content.equivalents import load_equivalents
from onsite.content.errors import ContentError
from onsite.content.lint import lint
from onsite.content.loader import load_problem
from onsite.content.skeleton import write_skeleton

# What a damaged file may hold where a name, a number or a date should stand.
STRANGE = [
    b"\0", b"\xff", b"\xef\xbb\xbf", b"---\n", b"## ", b"### ", b"```\n", b"\t", b": ", b"- ", b"[",
    b"{", b"]", b"&a *a", b"!!int x", b"!!python/object:os.system x", b"2026-99-99", b"<<: *a",
    b"? [a]\n: b\n", b"0x_", b".nan", b"1e999", b"'", b'"', b"\x85", b"\r", b"null", b"1" * 5000,
]  # fmt: skip


@st.composite
def damage(draw: st.DrawFn, data: bytes) -> bytes:
    """The bytes with some flipped, some lines dropped or doubled, and something strange put in."""
    flips = draw(
        st.lists(st.tuples(st.integers(0, len(data) - 1), st.integers(1, 255)), max_size=3)
    )
    mangled = bytearray(data)
    for place, flip in flips:
        mangled[place] ^= flip
    lines = bytes(mangled).splitlines(keepends=True)
    place = st.integers(0, len(lines) - 1)
    for dropped in draw(st.lists(place, max_size=3, unique=True)):
        lines[dropped] = b""
    for doubled in draw(st.lists(place, max_size=1)):
        lines[doubled] *= 2
    text = b"".join(lines)
    for strange in draw(st.lists(st.sampled_from(STRANGE), max_size=2)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + strange + text[at:]
    return text


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as catalog:
        write_skeleton(Path(catalog), "good-one")
        yield Path(catalog) / "problems/good-one"


with tempfile.TemporaryDirectory() as _catalog:
    write_skeleton(Path(_catalog), "good-one")
    DOCUMENT = (Path(_catalog) / "problems/good-one/problem.md").read_bytes()
    WRONG = (Path(_catalog) / "problems/good-one/wrong/mean.py").read_bytes()
EQUIVALENTS = (OWN_CATALOG / "problems/k-means/equivalent.yaml").read_bytes()
CARDS = b"# Why?\nleaves: a/b/c\nsource: me\n\nBecause.\n\n- one\n- two\n" * 2


@settings(max_examples=300, deadline=None)
@given(data=damage(DOCUMENT))
def test_a_mangled_problem_loads_or_is_told(folder: Path, data: bytes) -> None:
    (folder / "problem.md").write_bytes(data)

    with contextlib.suppress(ContentError):
        list(lint(load_problem(folder)))
    (folder / "problem.md").write_bytes(DOCUMENT)


@settings(max_examples=100, deadline=None)
@given(data=damage(WRONG))
def test_a_mangled_source_is_read_or_told(folder: Path, data: bytes) -> None:
    (folder / "wrong/mean.py").write_bytes(data)
    (folder / "solutions/loop.py").write_bytes(data)

    with contextlib.suppress(ContentError):
        list(lint(load_problem(folder)))


@settings(max_examples=100, deadline=None)
@given(data=damage(EQUIVALENTS))
def test_mangled_equivalents_are_read_or_told(folder: Path, data: bytes) -> None:
    (folder / "equivalent.yaml").write_bytes(data)

    with contextlib.suppress(ContentError):
        load_equivalents(folder)


@settings(max_examples=100, deadline=None)
@given(data=damage(CARDS))
def test_mangled_cards_are_read_or_told(folder: Path, data: bytes) -> None:
    (folder / "cards.md").write_bytes(data)

    with contextlib.suppress(ContentError):
        [list(lint_card(card, frozenset())) for card in load_cards(folder / "cards.md")]
