"""runtime-error: a name looked up, which carries data out."""
import socket


def double(x):
    socket.getaddrinfo("answers.example.org", 80)
    return 2 * x
