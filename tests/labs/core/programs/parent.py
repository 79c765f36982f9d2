"""Starts the server of the lab `toy`, says where, and stays until it is killed."""

import json
import sys
import time
from pathlib import Path

from onsite.labs.core.server_process import running_server

with running_server("toy", Path(sys.argv[1])) as server:
    sys.stdout.write(json.dumps({"port": server.address[1], "pid": server.pid}) + "\n")
    sys.stdout.flush()
    time.sleep(600)
