def double(x):
    return [value + value for value in x]
