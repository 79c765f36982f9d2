"""The built scripts, styles and fonts: found by their logical names, served for ever."""

from __future__ import annotations

import json
import mimetypes
from functools import cache
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from onsite.web.start_errors import AssetsError

STATIC = Path(__file__).parent / "static"
_FOR_EVER = "public, max-age=31536000, immutable"
_ENCODINGS = {"br": ".br", "gzip": ".gz"}


@cache
def manifest() -> dict[str, str]:
    """Return each asset's file name by its logical name, such as `app.js`.

    Raises:
        AssetsError: they were not built.
    """
    try:
        found: dict[str, str] = json.loads((STATIC / "manifest.json").read_text("utf-8"))
    except FileNotFoundError:
        raise AssetsError from None
    return found


def asset_url(name: str) -> str:
    """Return where the browser finds an asset."""
    return f"/static/{manifest()[name]}"


async def serve_asset(request: Request) -> Response:
    """Serve one file, compressed where the browser takes that; its name says its content."""
    name = request.path_params["name"]
    path = (STATIC / name).resolve()
    if not path.is_relative_to(STATIC.resolve()) or not path.is_file():
        raise HTTPException(404)
    headers = {"Cache-Control": _FOR_EVER, "Vary": "Accept-Encoding"}
    accepted = request.headers.get("accept-encoding", "")
    for encoding, suffix in _ENCODINGS.items():
        packed = path.with_name(path.name + suffix)
        if encoding in accepted and packed.is_file():
            headers["Content-Encoding"] = encoding
            return FileResponse(packed, headers=headers, media_type=_type_of(path))
    return FileResponse(path, headers=headers, media_type=_type_of(path))


def _type_of(path: Path) -> str:
    # The table of the machine may lack it, or call scripts application/javascript.
    known = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2"}
    return known.get(path.suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
