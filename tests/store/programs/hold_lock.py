"""PATH: holds the file's write lock until a line comes."""

import sqlite3
import sys
from contextlib import closing

with closing(sqlite3.connect(sys.argv[1], isolation_level=None)) as connection:
    connection.execute("BEGIN EXCLUSIVE")
    print("held", flush=True)  # noqa: T201
    sys.stdin.readline()
