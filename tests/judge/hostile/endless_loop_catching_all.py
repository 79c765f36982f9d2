"""time-limit: a loop that never ends and catches every exception."""


def double(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
