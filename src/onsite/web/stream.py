"""Server-sent events, as htmx takes them: data is HTML to put in place, a name is an event."""

from __future__ import annotations

from collections.abc import AsyncIterator

from starlette.responses import StreamingResponse


def event_stream(messages: AsyncIterator[str]) -> StreamingResponse:
    """Answer with messages as they come."""
    return StreamingResponse(
        messages,
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


def message(data: str, *, event: str = "") -> str:
    """Return one message of the stream (https://html.spec.whatwg.org/#server-sent-events)."""
    name = [f"event: {event}"] if event else []
    return "\n".join([*name, *(f"data: {line}" for line in data.splitlines() or [""]), "", ""])
