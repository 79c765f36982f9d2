"""wrong-answer: no column were constant."""


def standardise(train, test):
    mean = train.mean(axis=0)
    scale = train.std(axis=0)
    return (train - mean) / scale, (test - mean) / scale
