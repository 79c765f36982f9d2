"""Problems are found in Onsite's own catalog, in folders that the user names, and in packages."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from onsite.content.catalogs import (
    OWN_CATALOG,
    all_cards,
    all_problems,
    card_files,
    catalog_folders,
    find_card,
    find_problem,
    problem_folders,
)
from onsite.content.errors import ContentError, UnknownItemError
from onsite.content.skeleton import write_skeleton

PRINT_NAMES = """
import json
from onsite.content.catalogs import catalog_folders, find_problem, problem_folders
names = sorted(problem_folders(catalog_folders()))
print(json.dumps([names, find_problem("plugged-in").title]))
"""


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    """A catalog with two problems."""
    write_skeleton(tmp_path / "catalog", "first-one")
    write_skeleton(tmp_path / "catalog", "second-one")
    return tmp_path / "catalog"


def test_our_own_catalog_is_always_there() -> None:
    assert catalog_folders({})[0] == OWN_CATALOG


def test_folders_of_the_variable_are_added(catalog: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    folders = catalog_folders({"ONSITE_CATALOG": f"{catalog}{os.pathsep}{tmp_path / 'empty'}"})

    assert folders[:3] == (OWN_CATALOG, catalog, tmp_path / "empty")


def test_a_catalog_named_twice_counts_once(catalog: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(catalog)
    named = os.pathsep.join([str(catalog), f"{catalog}/", str(tmp_path / "link"), str(OWN_CATALOG)])

    folders = catalog_folders({"ONSITE_CATALOG": named})

    assert {"first-one", "second-one", "two-sum"} <= set(problem_folders(folders))


def test_a_catalog_below_the_own_home_may_be_named_by_a_tilde(
    catalog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(catalog.parent))

    assert catalog in catalog_folders({"ONSITE_CATALOG": "~/catalog"})


@pytest.mark.parametrize("name", ["nowhere", "file", "~nobody-at-all/x"])
def test_a_folder_that_does_not_exist_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    named = name if name.startswith("~") else str(tmp_path / name)

    with pytest.raises(ContentError, match="ONSITE_CATALOG names a folder that does not exist"):
        catalog_folders({"ONSITE_CATALOG": named})


def test_a_problem_is_found_by_its_name(catalog: Path) -> None:
    assert find_problem("first-one", [catalog]).folder == catalog / "problems/first-one"


def test_all_problems_come_by_name(catalog: Path) -> None:
    assert [problem.slug for problem in all_problems([catalog])] == ["first-one", "second-one"]


def test_what_is_no_problem_is_passed_over(catalog: Path) -> None:
    (catalog / "problems/.git").mkdir()
    (catalog / "problems/_drafts").mkdir()
    (catalog / "problems/README.md").touch()

    assert set(problem_folders([catalog])) == {"first-one", "second-one"}


def test_a_catalog_without_problems_is_empty(tmp_path: Path) -> None:
    assert list(all_problems([tmp_path])) == []


def test_the_same_name_in_two_catalogs_is_told_with_both_places(
    catalog: Path, tmp_path: Path
) -> None:
    write_skeleton(tmp_path / "other", "first-one")

    with pytest.raises(ContentError) as caught:
        problem_folders([catalog, tmp_path / "other"])

    assert caught.value.path == tmp_path / "other/problems/first-one/problem.md"
    assert str(catalog / "problems/first-one") in caught.value.what
    assert caught.value.fix == "rename one of them"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("frist-one", "there is no item called 'frist-one'; did you mean 'first-one'?"),
        ("first_one", "there is no item called 'first_one'; did you mean 'first-one'?"),
        ("zzz", "there is no item called 'zzz'; `onsite list` shows them all"),
        ("", "there is no item called ''; `onsite list` shows them all"),
        ("../first-one", "did you mean 'first-one'"),
    ],
)
def test_an_unknown_name_gets_the_nearest_suggested(catalog: Path, name: str, said: str) -> None:
    with pytest.raises(UnknownItemError) as caught:
        find_problem(name, [catalog])

    assert said in str(caught.value)


def test_two_near_names_are_both_suggested(catalog: Path) -> None:
    write_skeleton(catalog, "first-two")

    with pytest.raises(UnknownItemError, match=r"did you mean 'first-[a-z]+' or 'first-[a-z]+'"):
        find_problem("first-on-two", [catalog])


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder as `site-packages` is: a package that is a catalog, and what pip writes of it."""
    site = tmp_path / "site"
    write_skeleton(site / "their_catalog", "plugged-in")
    (site / "their_catalog/__init__.py").touch()
    add_entry_point(site, "their-catalog", "theirs = their_catalog")
    return site


def add_entry_point(site: Path, project: str, entry_point: str) -> None:
    facts = site / f"{project.replace('-', '_')}-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project}\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text(f"[onsite.catalogs]\n{entry_point}\n")


def names_with(site: Path) -> list[object]:
    done = subprocess.run(
        [sys.executable, "-c", PRINT_NAMES],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": f"{site}:{os.environ.get('PYTHONPATH', '')}"},
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[object] = json.loads(done.stdout)
    return found


def test_a_catalog_in_an_installed_package_is_found_by_its_entry_point(installed: Path) -> None:
    names, title = names_with(installed)

    assert {"plugged-in", "two-sum"} <= set(names)
    assert title == "Plugged in"


@pytest.mark.parametrize("module", ["gone", "gone.catalog", "their_catalog.gone", "json"])
def test_an_entry_point_that_names_no_catalog_is_passed_over(installed: Path, module: str) -> None:
    add_entry_point(installed, "stale", f"stale = {module}")

    names, _ = names_with(installed)

    assert "plugged-in" in names


CARD = "# {}?\nleaves: a/b/c\n\nYes.\n\n- one\n- two\n"


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    """A catalog with two files of cards, and what is none."""
    folder = tmp_path / "more" / "cards"
    folder.mkdir(parents=True)
    (folder / "trees.md").write_text(CARD.format("Why deep") + "\n" + CARD.format("Why wide"))
    (folder / "losses.md").write_text(CARD.format("Why deep"))
    (folder / "_draft.md").write_text("nothing yet")
    (folder / "notes.txt").write_text("nothing")
    return tmp_path / "more"


def test_cards_are_found_file_by_file_as_they_stand(cards: Path, catalog: Path) -> None:
    found = [card.id for card in all_cards([catalog, cards])]

    assert found == ["losses/why-deep", "trees/why-deep", "trees/why-wide"]


def test_a_card_is_found_by_its_id(cards: Path) -> None:
    assert find_card("trees/why-wide", [cards]).prompt == "Why wide?"


def test_an_unknown_card_is_told_with_the_nearest(cards: Path) -> None:
    with pytest.raises(UnknownItemError, match="did you mean 'trees/why-wide'"):
        find_card("trees/why-wid", [cards])


def test_files_of_cards_need_no_registration(cards: Path) -> None:
    assert [path.name for path in card_files([cards])] == ["losses.md", "trees.md"]


def test_one_id_in_two_catalogs_is_told_at_the_second(cards: Path, catalog: Path) -> None:
    (catalog / "cards").mkdir()
    (catalog / "cards" / "trees.md").write_text("\n\n" + CARD.format("Why wide"))

    with pytest.raises(ContentError, match="a card of this id is also at") as caught:
        list(all_cards([cards, catalog]))

    assert (caught.value.path, caught.value.line) == (catalog / "cards" / "trees.md", 3)
