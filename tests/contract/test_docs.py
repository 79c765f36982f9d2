"""The documentation tells what the code does."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from onsite.cli.lab_reference import reference as lab_reference
from onsite.cli.reference import reference
from onsite.content.catalogs import find_problem

ROOT = Path(__file__).parents[2]
PINNED = {
    re.split(r"[<>=;\[ ]", line, maxsplit=1)[0].lower()
    for line in (ROOT / "constraints.txt").read_text().splitlines()
    if line and not line.startswith("#")
}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
DIRECT = sorted(
    {
        re.split(r"[<>=;\[ ]", text, maxsplit=1)[0].lower()
        for text in [
            *PROJECT["dependencies"],
            *(one for extra in PROJECT["optional-dependencies"].values() for one in extra),
        ]
    }
    - {"onsite", "torch"}
)


def test_the_commands_reference_is_what_the_commands_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    assert (ROOT / "docs" / "commands.md").read_text() == reference()


def test_the_labs_reference_is_what_the_labs_declare() -> None:
    assert (ROOT / "docs" / "labs.md").read_text() == lab_reference()


@pytest.mark.parametrize("package", DIRECT)
def test_a_dependency_is_pinned_and_its_choice_explained(package: str) -> None:
    explained = (ROOT / "docs" / "dependencies.md").read_text().lower()

    assert package in PINNED
    assert package in explained


@pytest.mark.parametrize(
    "path", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")], ids=str
)
def test_every_link_to_a_file_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text())

    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_readme_shows_what_the_terminal_shows(tmp_path: Path) -> None:
    blocks = (ROOT / "README.md").read_text().split("```\n$ onsite check k-means\n")
    shown = blocks[1].split("\n```")[0]
    wrong = find_problem("k-means").folder / "wrong" / "empty_goes_to_origin.py"

    done = subprocess.run(
        [Path(sys.executable).with_name("onsite"), "check", "k-means", wrong],
        env=os.environ | {"ONSITE_HOME": str(tmp_path), "COLUMNS": "80"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert _without_times(done.stdout) == _without_times(shown)


def _without_times(text: str) -> list[str]:
    return [re.sub(r"\d+ ms", "N ms", row).rstrip() for row in text.strip().splitlines()]
