"""forbidden: a program from an anonymous file."""
import os


def double(x):
    program = os.memfd_create("program")
    os.write(program, b"#!/bin/sh\nsleep 3600\n")
    os.execv(f"/proc/self/fd/{program}", ["program"])
