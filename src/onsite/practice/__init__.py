"""The use cases: each a function that takes what it needs (judge, log, clock) and returns a value.

Both front ends call the same ones. Nothing here prints, and nothing reads the clock by itself.
"""
