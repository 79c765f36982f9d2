"""Everything that runs on the untrusted side: the zygote, the sandbox's layers, the runner.

This package imports numpy, msgpack and the standard library, and nothing else of ours, so that a
sealed child holds no grading code and no expected value.
"""
