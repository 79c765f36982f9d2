"""FOLDER: writes a database, lets the disk become read-only, and prints the kinds of error."""

import subprocess
import sys

from sample import an_attempt

from onsite.store import QuickLog, StoreError, open_store

folder = sys.argv[1]
url = f"sqlite:///{folder}/onsite.db"
with open_store(url) as store:
    store.append_attempt(an_attempt("a"))
subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
for way in (open_store, QuickLog.open):
    try:
        way(url)
    except StoreError as error:
        print(error.kind)  # noqa: T201
for url in (f"sqlite:///{folder}/other/onsite.db", f"sqlite:///{folder}/other.db"):
    try:
        open_store(url)
    except StoreError as error:
        print(error.kind)  # noqa: T201
