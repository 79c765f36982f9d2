"""Runs `onsite` where no file may grow, as when the disk's quota is used up."""

import os
import resource
import signal
import sys
from pathlib import Path

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
command = str(Path(sys.executable).with_name("onsite"))
os.execv(command, [command, *sys.argv[1:]])
