"""What submissions may import: imported before anything is sealed, and left readable after.

Imports nothing but the standard library itself, so that what it loads is loaded by `preload`.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import importlib.util
import os
import sys
import sysconfig
from collections.abc import Iterable

# What candidates reach for: imported once here rather than in every child.
_COMMON = """
    abc array bisect collections collections.abc copy dataclasses enum functools heapq itertools
    math operator random re string time typing
"""
# The folders that a package needs besides its own.
_NEEDS = {
    "numpy": ("numpy",),
    "scipy": ("numpy", "scipy"),
    "pandas": ("numpy", "pandas", "dateutil", "six", "pytz", "tzdata"),
    "sklearn": ("numpy", "scipy", "sklearn", "joblib", "threadpoolctl", "narwhals"),
    "torch": ("numpy", "torch", "typing_extensions", "sympy", "mpmath", "networkx", "filelock"),
}
# What packages import only when it is first touched: here it would be in every child, and too late
# for scipy's OpenBLAS, which begins threads unless the environment, not yet cleared, forbids it.
_LAZY = {
    "numpy": ("numpy.linalg",),
    "scipy": ("scipy.linalg", "scipy.optimize", "scipy.sparse", "scipy.spatial", "scipy.stats"),
}
# joblib asks these how many processors it may use, and gives up where it may not ask.
_CPU_QUOTA = (
    "/sys/fs/cgroup/cpu.max",
    "/sys/fs/cgroup/cpu/cpu.cfs_quota_us",
    "/sys/fs/cgroup/cpu/cpu.cfs_period_us",
)


def preload(packages: Iterable[str]) -> None:
    """Import what submissions may use, before anything is sealed and any of it is imported."""
    _ignore_fork_hooks()
    for name in [*_COMMON.split(), *packages]:
        for module in (name, *_LAZY.get(name, ())):
            importlib.import_module(module)
    importlib.import_module("random").seed(0)  # for all alike: a verdict must not hang on it
    if "sklearn" in packages:
        # These ask the machine for cores and libraries, by files and by a subprocess, and remember
        # what they found; a sealed child could not ask.
        importlib.import_module("joblib").cpu_count(only_physical_cores=True)
        importlib.import_module("sklearn.cluster").KMeans(1, n_init=1).fit([[0.0], [1.0]])


def import_missing(modules: list[str]) -> bool:
    """Import what a problem needs besides, once: whatever is imported, every fork copies.

    Returns:
        Whether anything was.
    """
    missing = [name for name in modules if name not in sys.modules]
    if not missing:
        return False
    for name in missing:
        importlib.import_module(name)
    gc.freeze()
    return True


def modules(packages: Iterable[str]) -> list[str]:
    """Return the packages with those that they need."""
    return sorted({needed for name in packages for needed in _NEEDS[name]})


def readable(modules: Iterable[str]) -> list[str]:
    """Return the files and folders that importing and using `modules` may read."""
    quota = _CPU_QUOTA if "joblib" in modules else ()
    return [*_standard_library(), *_package_folders(modules), *quota]


def _ignore_fork_hooks() -> None:
    """Keep what is imported from now on from being called in every child.

    `random`, which numpy imports, would seed itself anew, and `threading` forget threads that were
    never started: together they copy 150 pages, a tenth of what a verdict takes.
    """
    os.register_at_fork = lambda **_: None


def _standard_library() -> list[str]:
    """Return the entries of the standard library, without the packages installed below it."""
    folders = {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}
    found = []
    for folder in folders:
        with contextlib.suppress(OSError):
            found += [
                entry.path
                for entry in os.scandir(folder)
                if entry.name not in {"site-packages", "dist-packages"}
            ]
    return found


def _package_folders(modules: Iterable[str]) -> list[str]:
    folders = []
    for name in modules:
        spec = importlib.util.find_spec(name)
        if spec is None:
            continue
        for folder in spec.submodule_search_locations or [spec.origin or ""]:
            folders += [folder, f"{folder}.libs"]
    return folders
