"""Checks of how a submission went about it rather than of what it returned."""

from __future__ import annotations

from onsite.judge.checks.base import Check, Mismatch, Observation


def inputs_unchanged() -> Check:
    """The submission leaves its arguments as they were."""
    return InputsUnchanged()


def uses_generator() -> Check:
    """The submission draws from the generator it was given, and from no other source of chance."""
    return UsesGenerator()


class InputsUnchanged(Check):
    """Every argument's bytes after the call are those that were sent."""

    watches_inputs = True

    def compare(self, seen: Observation) -> Mismatch | None:
        """Name the argument that changed."""
        if not seen.changed:
            return None
        return Mismatch(f"it changed its {seen.argument(*seen.changed[0])}; work on a copy")


class UsesGenerator(Check):
    """The generator was advanced, and the same state gives the same output."""

    watches_generator = True

    def compare(self, seen: Observation) -> Mismatch | None:
        """Say which of the two does not hold."""
        if not seen.advanced:
            return Mismatch("it never draws from the generator that it was given")
        if not seen.reproducible:
            return Mismatch(
                "the same generator gives another output each time: every draw must come from the"
                " generator that it was given, not from `np.random` or `random`"
            )
        return None
