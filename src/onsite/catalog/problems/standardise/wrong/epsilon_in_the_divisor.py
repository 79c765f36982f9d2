"""wrong-answer: adding 1e-8 to the deviation changed nothing."""


def standardise(train, test):
    mean = train.mean(axis=0)
    scale = train.std(axis=0) + 1e-8
    return (train - mean) / scale, (test - mean) / scale
