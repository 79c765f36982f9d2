"""forbidden: another program in this one's place."""
import os


def double(x):
    os.execv("/bin/sh", ["sh", "-c", "sleep 3600"])
