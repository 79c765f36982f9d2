class Autocomplete:
    """Suggests the k most frequent completions of a prefix."""

    def __init__(self, k: int) -> None:
        """Begin without phrases; k is at least 1."""
        ...

    def add(self, phrase: str, count: int) -> None:
        """Count `phrase`, of at least one character, another `count` times (at least 1)."""
        ...

    def suggest(self, prefix: str) -> list[str]:
        """Return at most k completions, the most frequent first, equals in alphabetical order."""
        ...
