"""accepted: functions to run at exit, and at every object's end."""
import atexit
import sys
import weakref


class Clinging:
    def __del__(self):
        while True:
            pass


kept = Clinging()
kept.itself = kept
atexit.register(lambda: print("still here") or (lambda: [None for _ in iter(int, 1)])())
weakref.finalize(kept, print, "gone")
sys.excepthook = lambda *_: None


def double(x):
    return 2 * x
