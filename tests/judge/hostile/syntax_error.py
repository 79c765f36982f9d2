# not-a-submission: a bracket that is never closed
def double(x):
    return (2 * x
