"""forbidden: a connection to the outside."""
import socket


def double(x):
    with socket.create_connection(("192.0.2.1", 80), timeout=0.5) as link:
        link.sendall(b"the cases, please")
    return 2 * x
