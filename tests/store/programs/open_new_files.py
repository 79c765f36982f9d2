"""FOLDER START_S: opens 80 new files, each at a given moment of the machine's monotonic clock."""

import sys
import time
from pathlib import Path

from onsite.store.sqlite_file import connect

folder, start_s = Path(sys.argv[1]), float(sys.argv[2])
for number in range(80):
    time.sleep(max(0.0, start_s + number * 0.01 - time.monotonic()))
    connect(folder / f"{number}.db", busy_timeout_s=5).close()
