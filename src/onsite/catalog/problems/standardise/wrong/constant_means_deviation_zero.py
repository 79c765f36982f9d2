"""wrong-answer: the computed deviation of equal values were always 0."""


def standardise(train, test):
    mean = train.mean(axis=0)
    scale = train.std(axis=0)
    scale[scale == 0] = 1.0
    return (train - mean) / scale, (test - mean) / scale
