"""FOLDER: appends until the system refuses larger files, and prints the error's kind."""

import resource
import signal
import sys
from itertools import count

from sample import an_attempt

from onsite.store import StoreError, open_store

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with open_store(f"sqlite:///{sys.argv[1]}/onsite.db") as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
    try:
        for number in count():
            store.append_attempt(an_attempt(str(number), source="x" * 2000))
    except StoreError as error:
        print(error.kind)  # noqa: T201
