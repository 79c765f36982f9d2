"""accepted: what any program may ask: process ids, time, randomness, limits."""
import os
import random
import resource
import secrets
import sys
import time

import numpy as np


def double(x):
    os.getpid(), os.getppid(), os.getuid(), os.uname(), os.getcwd()
    time.time(), time.perf_counter(), time.process_time(), random.random(), secrets.token_bytes(4)
    resource.getrusage(resource.RUSAGE_SELF), resource.getrlimit(resource.RLIMIT_AS)
    np.random.default_rng().random(), sys.version_info, os.path.exists("/etc/passwd")
    return 2 * x
