"""The command `serve`: the page, on this machine or for a team."""

from __future__ import annotations

import os

from onsite.cli.services import Services
from onsite.judge.pool import Judge
from onsite.web.serve import is_loopback, open_in_browser, serve
from onsite.web.settings import LOOPBACK, Settings
from onsite.web.start_errors import ServeError


def serve_page(  # noqa: PLR0913 - one argument an option
    services: Services,
    *,
    host: str,
    port: int,
    names: tuple[str, ...],
    workers: int,
    unsealed: bool,
    opens: bool,
) -> None:
    """Serve until Ctrl-C."""
    judges = max(1, (os.cpu_count() or 1) // workers)
    own_names = () if host in ("0.0.0.0", "::") else (host,)  # noqa: S104 - compared, not bound
    settings = Settings(host, port, (*LOOPBACK, *own_names, *names), judges, workers)
    with Judge(judges) as judge:
        if not is_loopback(host) and not unsealed:
            _insist_on_sealing(judge)
        serve(services.home, judge, settings, lambda address: _announce(address, opens=opens))


def _insist_on_sealing(judge: Judge) -> None:
    broken = [name for name, holds in judge.properties().items() if not holds]
    if broken:
        raise ServeError(
            "submissions would not be sealed here, and others could send theirs"
            f" ({', '.join(broken)}); `onsite doctor` says more, --unsealed serves all the same"
        )


def _announce(address: str, *, opens: bool) -> None:
    opened = opens and open_in_browser(address)
    what = "opened in your browser" if opened else "open it in your browser"
    # Plain print: Rich would take as long to import as the server takes to start.
    print(f"Onsite is at {address} ({what}; Ctrl-C stops it)", flush=True)  # noqa: T201
