"""Finds a Chromium for the journeys, and gets one where there is none; `make test` runs this.

In this order: the one that `CHROMIUM` names, one on the PATH or at /usr/bin/chromium, Playwright's
download, the system's package manager where this runs as root.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HOW = "apt-get install chromium, or: python -m playwright install chromium"


def installed() -> str | None:
    """Return the path of a Chromium that is there, or None."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    places = [shutil.which(name) for name in NAMES] + ["/usr/bin/chromium", _downloaded()]
    return next((one for one in places if one and Path(one).is_file()), None)


def main() -> int:
    """Say which Chromium the tests use; get one where there is none."""
    found = installed()
    if found is None and os.environ.get("CHROMIUM"):
        print(f"CHROMIUM names {os.environ['CHROMIUM']}, which does not exist", file=sys.stderr)
        return 1
    for get in (_download, _apt):
        found = found or (installed() if get() else None)
    if found is None:
        print(f"the page is tested in Chromium, and there is none: {HOW}", file=sys.stderr)
        return 1
    print(f"the page is tested in {found}")
    return 0


def _downloaded() -> str | None:
    """Return where Playwright's own Chromium is, whether or not it is there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _download() -> bool:
    return _succeeds([sys.executable, "-m", "playwright", "install", "chromium"])


def _apt() -> bool:
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    _succeeds([apt, "-qq", "update"], environment)
    return _succeeds(
        [apt, "-qq", "install", "--yes", "--no-install-recommends", "chromium"], environment
    )


def _succeeds(command: list[str], environment: dict[str, str] | None = None) -> bool:
    print(f"no Chromium yet; trying `{' '.join(command)}`", flush=True)
    quiet = subprocess.run(command, env=environment, capture_output=True, check=False)
    return quiet.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
