"""wrong-answer: rows were drawn from the whole data set, whatever their class."""


def stratified_sample(labels, fraction, rng):
    size = int(fraction * len(labels) + 0.5)
    return rng.choice(len(labels), size=size, replace=False)
