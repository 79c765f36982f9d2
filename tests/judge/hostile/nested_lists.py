"""wrong-answer: lists nested as deep as they can be sent, which the judge must be able to show."""


def double(x):
    for _ in range(480):
        x = [x]
    return x
