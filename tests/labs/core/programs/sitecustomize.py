"""Adds the labs beside this file to those of Onsite, wherever this path is searched."""

from pathlib import Path

import onsite.labs

onsite.labs.__path__.append(str(Path(__file__).with_name("labs")))
