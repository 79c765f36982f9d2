"""time-limit: ignores every signal that can be ignored, then loops."""
import signal

for number in signal.valid_signals():
    try:
        signal.signal(number, signal.SIG_IGN)
    except OSError:
        pass


def double(x):
    while True:
        pass
