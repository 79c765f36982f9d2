"""The workbench of a flight: what its steps made, kept in memory and in the flight's folder.

An artefact is made once; a flight that was interrupted, and the serving process, read it from the
folder. Files are written whole or not at all.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import lightgbm
import numpy as np
import polars as pl

_T = TypeVar("_T", pl.DataFrame, lightgbm.Booster, dict[str, np.ndarray])


class Bench:
    """Artefacts by name: tables, boosted models, and dicts of arrays."""

    def __init__(self, folder: Path | None = None) -> None:
        """Keep artefacts under `folder`, or in memory only."""
        self._folder = folder
        self._kept: dict[str, Any] = {}

    @property
    def folder(self) -> Path | None:
        """Where artefacts are kept."""
        return self._folder

    def keep(self, name: str, make: Callable[[], _T]) -> _T:
        """Return the artefact of this name; make it if there is none yet."""
        if name not in self._kept:
            found = self._read(name)
            if found is None:
                found = make()
                self._write(name, found)
            self._kept[name] = found
        kept: _T = self._kept[name]
        return kept

    def memory(self, name: str, make: Callable[[], Any]) -> Any:
        """Return what is cheap to make again and never written; make it if there is none yet."""
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]

    def has(self, name: str) -> bool:
        """Whether the artefact of this name is in memory."""
        return name in self._kept

    def _read(self, name: str) -> Any:
        if self._folder is None:
            return None
        table, model, arrays = (self._folder / f"{name}.{end}" for end in ("parquet", "lgb", "npz"))
        if table.exists():
            return pl.read_parquet(table)
        if model.exists():
            return lightgbm.Booster(model_file=str(model))
        if arrays.exists():
            with np.load(arrays, allow_pickle=False) as file:
                return dict(file)
        return None

    def _write(self, name: str, value: Any) -> None:
        if self._folder is None:
            return
        ends = {pl.DataFrame: "parquet", lightgbm.Booster: "lgb", dict: "npz"}
        path = self._folder / f"{name}.{ends[type(value)]}"
        partial = path.with_name(f"{path.name}.partial")
        with open(partial, "wb") as file:
            if isinstance(value, pl.DataFrame):
                value.write_parquet(file)
            elif isinstance(value, lightgbm.Booster):
                file.write(value.model_to_string().encode())
            else:
                np.savez(file, **value)
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, path)
