"""forbidden: the folder of the problem opened to all."""
import os


def double(x):
    os.chmod("@FOLDER@", 0o777)
    return 2 * x
