"""Finds items: in Onsite's own catalog, in a folder of the user's, and in installed packages."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path

from onsite.content.cards import Card, load_cards
from onsite.content.errors import ContentError, UnknownItemError
from onsite.content.loader import load_problem
from onsite.content.problem import Problem

OWN_CATALOG = Path(__file__).parents[1] / "catalog"
ENTRY_POINT_GROUP = "onsite.catalogs"
VARIABLE = "ONSITE_CATALOG"


def catalog_folders(environment: Mapping[str, str] = os.environ) -> tuple[Path, ...]:
    """Return the folders that hold catalogs: ours, those of `ONSITE_CATALOG`, those of packages.

    Raises:
        ContentError: a folder named in `ONSITE_CATALOG` does not exist.
    """
    folders = (*_named(environment), *_installed())
    return tuple({folder.resolve(): folder for folder in folders}.values())


def find_problem(name: str, folders: Sequence[Path] | None = None) -> Problem:
    """Load the problem called `name`.

    Raises:
        UnknownItemError: there is none; it suggests the nearest names.
        ContentError: its folder is not up to the format.
    """
    if folders is None:
        # Asking what is installed takes longer than judging; most names are found without it.
        places = problem_folders(_named(os.environ))
        if name not in places:
            places = problem_folders(catalog_folders())
    else:
        places = problem_folders(folders)
    return load_problem(found_folder(name, places))


def found_folder(name: str, places: Mapping[str, Path]) -> Path:
    """Return the folder of the problem called `name`.

    Raises:
        UnknownItemError: there is none; it suggests the nearest names.
    """
    if name not in places:
        raise UnknownItemError(name, tuple(get_close_matches(name, places, 2)))
    return places[name]


def all_problems(folders: Sequence[Path] | None = None) -> Iterator[Problem]:
    """Yield every problem, by name; raises ContentError at the first that is broken."""
    for _, folder in sorted(
        problem_folders(catalog_folders() if folders is None else folders).items()
    ):
        yield load_problem(folder)


def problem_folders(folders: Sequence[Path]) -> dict[str, Path]:
    """Return each problem's folder by its name.

    Raises:
        ContentError: two catalogs have a problem of the same name.
    """
    found: dict[str, Path] = {}
    for catalog in folders:
        root = catalog / "problems"
        if not root.is_dir():
            continue
        with os.scandir(root) as entries:
            names = [entry.name for entry in entries if entry.is_dir()]
        for name in names:
            if name.startswith((".", "_")):
                continue
            if name in found:
                what = f"a problem of this name is also in {found[name]}"
                raise ContentError(root / name / "problem.md", 1, what, "rename one of them")
            found[name] = root / name
    return found


def all_cards(folders: Sequence[Path] | None = None) -> Iterator[Card]:
    """Yield every card, as they stand in the files; raises ContentError at the first fault."""
    seen: dict[str, Card] = {}
    for path in card_files(catalog_folders() if folders is None else folders):
        cards = load_cards(path)
        for fault in repeated(cards, seen):
            raise fault
        yield from cards


def find_card(item: str, folders: Sequence[Path] | None = None) -> Card:
    """Return the card of this id.

    Raises:
        UnknownItemError: there is none; it suggests the nearest ids.
        ContentError: a file of cards is not up to the format.
    """
    cards = {card.id: card for card in all_cards(folders)}
    if item not in cards:
        raise UnknownItemError(item, tuple(get_close_matches(item, cards, 2)))
    return cards[item]


def card_files(folders: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files that hold cards, catalog by catalog and by name."""
    return tuple(
        path
        for catalog in folders
        for path in sorted((catalog / "cards").glob("*.md"))
        if not path.name.startswith((".", "_"))
    )


def repeated(cards: Sequence[Card], seen: dict[str, Card]) -> Iterator[ContentError]:
    """Yield a fault for each card whose id was seen, and note the others as seen."""
    for card in cards:
        first = seen.setdefault(card.id, card)
        if first is not card:
            what = f"a card of this id is also at {first.path}:{first.line}"
            yield ContentError(card.path, card.line, what, "rename the file, or ask otherwise")


def _named(environment: Mapping[str, str]) -> list[Path]:
    """Return our own catalog, and those that the user named."""
    folders = [OWN_CATALOG]
    for text in filter(None, environment.get(VARIABLE, "").split(os.pathsep)):
        folder = Path(os.path.expanduser(text)).absolute()
        if not folder.is_dir():
            what = f"{VARIABLE} names a folder that does not exist"
            raise ContentError(folder, 1, what, "make it, or correct the variable")
        folders.append(folder)
    return folders


def _declares_catalogs(folder: str) -> bool:
    """Whether a package in a folder of the import path may be a catalog.

    A look at the files; importlib.metadata takes ten times as long to say that there is none.
    """
    for path in Path(folder or ".").glob("*.dist-info/entry_points.txt"):
        with suppress(OSError):
            if ENTRY_POINT_GROUP.encode() in path.read_bytes():
                return True
    return False


def _installed() -> list[Path]:
    """Return the folders of installed catalogs: each entry point names a package that is one."""
    if not any(map(_declares_catalogs, sys.path)):
        return []
    from importlib.metadata import entry_points  # noqa: PLC0415 - 20 ms that a lone check can spare
    from importlib.util import find_spec  # noqa: PLC0415

    folders = []
    for point in entry_points(group=ENTRY_POINT_GROUP):
        try:
            spec = find_spec(point.module)
        except ImportError:  # a package that was removed by hand has left its entry point
            continue
        if spec is not None and spec.submodule_search_locations:
            folders.append(Path(next(iter(spec.submodule_search_locations))))
    return folders
