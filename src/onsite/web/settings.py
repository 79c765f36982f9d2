"""How the server is run: read once from the command line, and handed to each worker."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
MOST_BODY_BYTES = 2 << 20
_VARIABLE = "ONSITE_SERVE_SETTINGS"


@dataclass(frozen=True, slots=True)
class Settings:
    """What `onsite serve` was told.

    Attributes:
        host, port: where it listens.
        names: the host names under which a browser may ask for it; without port.
        judges: how many submissions this process judges at once.
        workers: how many processes serve.
    """

    host: str = "127.0.0.1"
    port: int = 8642
    names: tuple[str, ...] = LOOPBACK
    judges: int = 2
    workers: int = 1

    def to_environment(self) -> dict[str, str]:
        """Return what a worker process reads its settings from."""
        return {_VARIABLE: json.dumps(asdict(self))}

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Read what `to_environment` wrote; the defaults where nothing was."""
        plain = json.loads(environment.get(_VARIABLE, "{}"))
        if "names" in plain:
            plain["names"] = tuple(plain["names"])
        return cls(**plain)
