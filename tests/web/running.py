"""`onsite serve` as a candidate starts it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Server:
    """`onsite serve` as a candidate starts it, on a home of its own."""

    home: Path
    environment: dict[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ()
    address: str = ""
    process: subprocess.Popen[str] | None = None

    def start(self, port: int = 0) -> None:
        """Start it, and learn its address."""
        environment = {**os.environ, "ONSITE_HOME": str(self.home), **self.environment}
        command = [
            str(Path(sys.executable).with_name("onsite")),
            "serve",
            "--no-open",
            "--port",
            str(port),
            *self.options,
        ]
        self.process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, text=True, cwd=self.home
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        found = re.search(r"http://[^ ]+", line)
        assert found, f"the server said {line!r}"
        self.address = found.group().rstrip("/")

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End it, as Ctrl-C does or as `kill -9` does."""
        assert self.process is not None
        self.process.send_signal(how)
        self.process.wait(timeout=20)
        self.process.stdout and self.process.stdout.close()

    def restart(self, how: signal.Signals = signal.SIGINT) -> None:
        """End it, and start it again at the same address."""
        port = int(self.address.rpartition(":")[2])
        self.stop(how)
        self.start(port)
