"""The log on disk: SQLite by default, Postgres by URL; the only layer that knows SQL.

Names are imported on first use, so that the command line's hot path never pays for SQLAlchemy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onsite.store.database import open_store
    from onsite.store.errors import Kind, StoreError
    from onsite.store.log import AttemptLog
    from onsite.store.quick import QuickLog
    from onsite.store.store import Store

__all__ = ["AttemptLog", "Kind", "QuickLog", "Store", "StoreError", "open_store"]

_HOMES = {
    "AttemptLog": "log",
    "Kind": "errors",
    "QuickLog": "quick",
    "Store": "store",
    "StoreError": "errors",
    "open_store": "database",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
