"""forbidden: a package that the problem does not allow."""
import scipy


def double(x):
    return scipy.linalg.norm(x)
