"""runtime-error: a trace function that raises in whatever runs next."""
import sys


def double(x):
    def tracer(frame, event, argument):
        raise SystemExit(0)

    sys.settrace(tracer)
    return 2 * x
