"""forbidden: a shared memory segment to find again in the next run."""
from multiprocessing import shared_memory


def double(x):
    shared_memory.SharedMemory("onsite-was-here", create=True, size=4096)
    return 2 * x
