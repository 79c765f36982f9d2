"""What the candidate remembers: sittings, schedules and mastery as pure functions of the log."""
