"""forbidden: the reference imported as a module."""
import sys

sys.path.insert(0, "@FOLDER@")
sys.modules.pop("solution", None)


def double(x):
    import solution

    return solution.double(x)
