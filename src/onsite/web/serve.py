"""Runs the server: one process, or several that share a socket."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from ipaddress import ip_address

import uvicorn

from onsite.judge.pool import Judge
from onsite.practice.home import Home
from onsite.web.app import create_app
from onsite.web.assets import manifest
from onsite.web.services import Services
from onsite.web.settings import LOOPBACK, Settings
from onsite.web.start_errors import ServeError

# After this long, what still streams is cut off; it is found again when the page comes back.
_GRACE_S = 2


def serve(home: Home, judge: Judge, settings: Settings, announce: Callable[[str], None]) -> None:
    """Serve until told to stop.

    Args:
        home: where the candidate's things are.
        judge: used where one process serves; several make their own.
        settings: where, under which names, with how many processes.
        announce: called with the address once a browser can open it.

    Raises:
        ServeError: the address cannot be used.
        AssetsError: the scripts and styles were not built.
    """
    manifest()
    listening = _bound(settings)
    announce(address_of(settings, listening))
    options = {
        # Named, not "auto": looking for what else is installed takes longer than a page.
        "http": "h11",
        "ws": "none",
        "loop": "asyncio",
        "log_level": "warning",
        "access_log": False,
        "server_header": False,
        "timeout_graceful_shutdown": _GRACE_S,
    }
    if settings.workers == 1:
        app = create_app(Services(home, judge, settings))
        uvicorn.Server(uvicorn.Config(app, **options)).run([listening])  # type: ignore[arg-type]
        return
    os.environ.update(settings.to_environment())
    config = uvicorn.Config(
        "onsite.web.app:from_environment",
        factory=True,
        workers=settings.workers,
        **options,  # type: ignore[arg-type]
    )
    from uvicorn.supervisors import Multiprocess  # noqa: PLC0415 - only where it is needed

    Multiprocess(config, [listening]).run()


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach what listens there."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def address_of(settings: Settings, listening: socket.socket) -> str:
    """Return the address that a browser opens."""
    name = LOOPBACK[0] if is_loopback(settings.host) else settings.names[-1]
    return f"http://{name}:{listening.getsockname()[1]}/"


def open_in_browser(address: str) -> bool:
    """Open the page, where the machine has a browser to open it with."""
    has_screen = os.name == "nt" or any(os.environ.get(name) for name in _SCREENS)
    if not has_screen:
        return False
    import webbrowser  # noqa: PLC0415 - the first page is waited for

    return webbrowser.open(address)


_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "__CFBundleIdentifier", "BROWSER")


def _bound(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        listening = socket.create_server((settings.host, settings.port), family=family, backlog=512)
    except OSError as error:
        number = error.errno or 0
        # The error's own text repeats the address; that of a name's lookup has no number of the OS.
        reason = os.strerror(number) if number > 0 else str(error.strerror)
        raise ServeError(
            f"{settings.host}:{settings.port} cannot be used ({reason.lower()}); is another"
            " `onsite serve` running? Choose another with --port, or 0 for any that is free"
        ) from error
    # Connections inherit it. Without it, headers wait for the client's delayed acknowledgement of
    # nothing before the body may follow: 40 ms an answer.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening
