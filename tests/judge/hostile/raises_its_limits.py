"""runtime-error | forbidden: more memory than it was given."""
import resource


def double(x):
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return len(bytearray(1 << 30))
