"""forbidden: another process looked at through /proc."""
import os


def double(x):
    with open(f"/proc/{os.getppid()}/mem", "rb") as memory:
        return len(memory.read(1))
