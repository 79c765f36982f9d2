"""time-limit: a loop at import that never ends."""
while True:
    pass
