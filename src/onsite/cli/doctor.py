"""The command `doctor`: what this machine offers, and what to do about what it lacks."""

from __future__ import annotations

import platform
import sys
from dataclasses import asdict, dataclass
from importlib.util import find_spec

import typer
from rich.table import Table
from rich.text import Text

from onsite import __version__
from onsite.cli.services import Services
from onsite.content.catalogs import catalog_folders, problem_folders
from onsite.content.errors import ContentError
from onsite.judge.grading.selftest import PROPERTIES
from onsite.judge.worker_process import JudgeError
from onsite.practice.home import HomeError, write_atomically
from onsite.store.errors import StoreError

_EXTRAS = {"sklearn": "sklearn", "torch": "torch", "psycopg": "postgres"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: `holds` is None where it is merely worth knowing."""

    part: str
    name: str
    holds: bool | None
    remark: str


def show_doctor(services: Services, *, as_json: bool) -> None:
    """Print the findings; exit 3 where something needed does not hold."""
    findings = [
        *_machine(),
        *_sandbox(services),
        *_home(services),
        *_catalogs(),
        *_extras(),
    ]
    if as_json:
        services.print_json([asdict(finding) for finding in findings])
    else:
        _print(services, findings)
    essential = [one for one in findings if one.part in {"submissions", "state"}]
    if any(finding.holds is False for finding in essential):
        raise typer.Exit(3)


def _print(services: Services, findings: list[Finding]) -> None:
    part = ""
    table = Table(box=None, show_header=False, pad_edge=False)
    for finding in findings:
        if finding.part != part:
            part = finding.part
            table.add_row(Text(part, "bold"), "", "")
        mark = {True: Text("✓ yes", "green"), False: Text("✗ no", "red"), None: Text("·")}
        table.add_row(f"  {finding.name}", mark[finding.holds], Text(finding.remark, "dim"))
    services.console.print(table)
    sealed = all(one.holds for one in findings if one.part == "submissions")
    services.console.print()
    if sealed:
        services.console.print("Submissions are sealed on this machine.")
    else:
        services.console.print(
            "Submissions are isolated in a process of their own, but not sealed:"
            " run only code that you trust."
        )


def _machine() -> list[Finding]:
    return [
        Finding("machine", "onsite", None, __version__),
        Finding("machine", "python", None, f"{platform.python_version()} ({sys.executable})"),
        Finding("machine", "system", None, f"{platform.system()} {platform.release()}"),
    ]


def _sandbox(services: Services) -> list[Finding]:
    try:
        properties, layers = services.judge.properties(), services.judge.layers()
    except JudgeError as error:
        return [Finding("submissions", "judge", False, str(error))]
    return [
        *(
            Finding("submissions", name, holds, PROPERTIES[name])
            for name, holds in properties.items()
        ),
        *(Finding("layers", name, holds, remark) for name, (holds, remark) in layers.items()),
    ]


def _home(services: Services) -> list[Finding]:
    home = services.home
    probe = home.folder / ".doctor"
    try:
        write_atomically(probe, "")
        probe.unlink()
        folder = Finding("state", "home", True, str(home.folder))
    except HomeError as error:
        return [Finding("state", "home", False, str(error))]
    try:
        count = len(services.store.attempts())
    except StoreError as error:
        return [folder, Finding("state", "database", False, str(error))]
    return [folder, Finding("state", "database", True, f"{count} attempts")]


def _catalogs() -> list[Finding]:
    try:
        folders = catalog_folders()
        return [
            Finding("catalogs", folder.name, None, f"{len(problem_folders([folder]))} problems")
            for folder in folders
        ]
    except ContentError as error:
        return [Finding("catalogs", "catalog", False, str(error))]


def _extras() -> list[Finding]:
    return [
        Finding(
            "extras",
            extra,
            None,
            "installed" if find_spec(module) else f"pip install 'onsite[{extra}]'",
        )
        for module, extra in _EXTRAS.items()
    ]
