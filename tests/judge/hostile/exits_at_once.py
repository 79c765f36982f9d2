"""runtime-error: leaves without a word, successfully."""
import os


def double(x):
    os._exit(0)
