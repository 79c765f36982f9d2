"""forbidden: threads for ever."""
import threading


def double(x):
    while True:
        threading.Thread(target=threading.Event().wait, daemon=True).start()
