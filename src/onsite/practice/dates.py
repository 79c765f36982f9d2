"""Dates and lengths of time as people say them."""

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


def length_of(days: int) -> str:
    """Say a length of time in a few characters: "3 d", "2.5 mo", "1.2 y"."""
    if days < 60:
        return f"{days} d"
    number, unit = (days / 30.44, "mo") if days < 365 else (days / 365.25, "y")
    return f"{number:.0f} {unit}" if number >= 10 else f"{number:.2g} {unit}"
