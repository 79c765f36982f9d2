"""forbidden: /proc about itself, which leads to everything else."""


def double(x):
    with open("/proc/self/maps") as maps:
        return len(maps.read())
