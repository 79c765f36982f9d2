"""The hostile suite once more as a user without rights, where the whole suite runs as root."""

from __future__ import annotations

import os
import shlex
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

_NOBODY = 65534
_REPOSITORY = Path(__file__).parents[2]
_SUITE = (
    "import os, sys, pytest; assert os.getuid() == os.geteuid() == 65534;"
    " sys.exit(pytest.main(['-q', '-p', 'no:cacheprovider', '-p', 'no:xdist',"
    " 'tests/judge/test_hostile.py']))"
)


def _closed_ancestor(path: Path) -> Path | None:
    """Return the outermost folder on the way to `path` that others may not enter."""
    for folder in reversed(path.parents):
        if not folder.stat().st_mode & stat.S_IXOTH:
            return folder
    return None


def _script(command: list[str], stage: Path) -> str:
    """Return a shell script that runs a command as nobody, in a private mount namespace.

    The interpreter or the repository may lie where nobody may not enter (/root): there, a folder
    that holds nothing else is mounted over the closed one, for the command's processes alone.
    """
    needed = [Path(sys.base_prefix), Path(sys.prefix), _REPOSITORY]
    closed = {path: folder for path in needed if (folder := _closed_ancestor(path))}
    lines = ["set -e", f"mount -t tmpfs none {shlex.quote(str(stage))}"]
    for number, path in enumerate(closed):
        lines.append(
            f"mkdir {stage}/{number}; mount --bind {shlex.quote(str(path))} {stage}/{number}"
        )
    for folder in dict.fromkeys(closed.values()):
        lines.append(f"mount -t tmpfs -o mode=755 none {shlex.quote(str(folder))}")
    for number, path in enumerate(closed):
        place = shlex.quote(str(path))
        lines.append(f"mkdir -p {place}; mount --bind {stage}/{number} {place}")
    drop = f"setpriv --reuid={_NOBODY} --regid={_NOBODY} --clear-groups --bounding-set=-all"
    lines.append(f"exec {drop} {shlex.join(command)}")
    return "\n".join(lines)


def _as_nobody(command: list[str], stage: Path) -> subprocess.CompletedProcess[str]:
    stage.mkdir()
    return subprocess.run(
        ["unshare", "--mount", "--propagation", "private", "sh", "-c", _script(command, stage)],
        cwd=_REPOSITORY,
        env={"PATH": os.environ["PATH"], "HOME": "/tmp", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0,
    reason="this suite runs as an unprivileged user already",
)
def test_hostile_submissions_fare_alike_under_a_user_without_rights(tmp_path: Path) -> None:
    if not (shutil.which("unshare") and shutil.which("setpriv")):
        pytest.skip("becoming nobody takes `unshare` and `setpriv` of util-linux")
    greeting = _as_nobody([sys.executable, "-c", "print('here')"], tmp_path / "try")
    if greeting.stdout != "here\n":
        pytest.skip(f"root may not mount or change user here: {greeting.stderr.strip()[-300:]}")

    suite = _as_nobody([sys.executable, "-c", _SUITE], tmp_path / "suite")

    assert suite.returncode == 0, suite.stdout[-4000:] + suite.stderr[-2000:]
    assert "skipped" not in suite.stdout, suite.stdout[-2000:]
