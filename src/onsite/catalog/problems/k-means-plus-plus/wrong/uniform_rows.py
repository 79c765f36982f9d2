"""wrong-answer: all centres were chosen uniformly."""


def k_means_plus_plus(X, k, rng):
    return rng.choice(len(X), size=k, replace=False)
