"""URL FIRST quick|store: appends for ever, and prints each attempt's id once it is written."""

import sys
from itertools import count

from sample import an_attempt

from onsite import store

url, first, way = sys.argv[1:]
log = store.QuickLog.open(url) if way == "quick" else store.open_store(url)
assert log is not None
for number in count():
    name = f"{first}-{number}"
    log.append_attempt(an_attempt(name))
    print(name, flush=True)  # noqa: T201
