"""forbidden: a path that leaves an allowed folder by its parent."""
import os

import numpy as np


def double(x):
    here = os.path.dirname(np.__file__)
    with open(f"{here}/../../../../../../../../../../etc/hostname") as file:
        return len(file.read())
