"""forbidden: what else is installed."""
import os

import numpy as np


def double(x):
    return len(os.listdir(os.path.dirname(os.path.dirname(np.__file__))))
