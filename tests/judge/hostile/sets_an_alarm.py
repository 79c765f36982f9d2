"""forbidden: a timer whose signal would interrupt the runner."""
import signal


def double(x):
    signal.signal(signal.SIGALRM, lambda *_: None)
    signal.setitimer(signal.ITIMER_REAL, 1e-4, 1e-4)
    return 2 * x
