"""forbidden: the reference read by importlib, past the guard of imports."""
from importlib.machinery import SourceFileLoader


def double(x):
    return SourceFileLoader("reference", "@FOLDER@/solution.py").load_module().double(x)
