"""forbidden: a subprocess."""
import subprocess


def double(x):
    return float(subprocess.run(["sh", "-c", "echo 2"], capture_output=True).stdout)
