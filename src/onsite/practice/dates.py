"""Dates as people say them."""

from __future__ import annotations

from datetime import datetime


def date_of(when: datetime, now: datetime) -> str:
    """Say a date as people do: "today", "tomorrow", "in 5 days (26 Nov)"."""
    here, today = when.astimezone(), now.astimezone()
    days = (here.date() - today.date()).days
    if days <= 0:
        return "today"
    if days == 1:
        return "tomorrow"
    day = f"{here.day} {here:%b}" + (f" {here.year}" if here.year != today.year else "")
    return f"in {days} days ({day})"
