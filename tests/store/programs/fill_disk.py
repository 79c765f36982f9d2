"""FOLDER quick|store: fills the disk, reports the refusal, makes room, and checks what is there.

Prints the error's kind, then `intact` if every confirmed attempt is there and one more went in.
"""

import sys
from itertools import count
from pathlib import Path

from sample import an_attempt

from onsite.store import AttemptLog, QuickLog, StoreError, open_store

folder, way = Path(sys.argv[1]), sys.argv[2]
url = f"sqlite:///{folder}/onsite.db"
(folder / "ballast").write_bytes(bytes(500_000))
log: AttemptLog | None = open_store(url)
if way == "quick" and log is not None:
    log.close()
    log = QuickLog.open(url)
assert log is not None

written = []
try:
    for number in count():
        log.append_attempt(an_attempt(str(number), source="x" * 2000))
        written.append(str(number))
except StoreError as error:
    print(error.kind, flush=True)  # noqa: T201

(folder / "ballast").unlink()
log.append_attempt(an_attempt("afterwards"))
log.close()
with open_store(url) as store:
    if [attempt.id for attempt in store.attempts()] == [*written, "afterwards"]:
        print("intact")  # noqa: T201
