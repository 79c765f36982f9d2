"""wrong-answer: the model were linear."""


def fm_forward(X, bias, weights, V):
    return bias + X @ weights
