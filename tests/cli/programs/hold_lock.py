"""Holds an exclusive lock on a database until a line is read."""

import sqlite3
import sys

connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode = EXCLUSIVE")
connection.execute("BEGIN EXCLUSIVE")
sys.stdout.write("held\n")
sys.stdout.flush()
sys.stdin.readline()
