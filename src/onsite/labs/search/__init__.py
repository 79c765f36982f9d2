"""Search ranking: queries, documents and users whose clicks mislead."""

from onsite.labs.search.lab import LAB

__all__ = ["LAB"]
