"""accepted: every warning made an exception."""
import warnings

import numpy as np

warnings.simplefilter("error")
np.seterr(all="raise")


def double(x):
    return 2 * x
