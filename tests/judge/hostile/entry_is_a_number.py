"""not-a-submission: the asked name bound to something that cannot be called."""
double = 2
