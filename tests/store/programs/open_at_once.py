"""URL NAME: says it is ready, waits for a line, then opens the store and appends one attempt."""

import sys

import alembic.command  # noqa: F401 - so that nothing but the opening comes after the line
from sample import an_attempt

from onsite.store import open_store

url, name = sys.argv[1:]
print("ready", flush=True)  # noqa: T201
sys.stdin.readline()
with open_store(url) as store:
    store.append_attempt(an_attempt(name))
