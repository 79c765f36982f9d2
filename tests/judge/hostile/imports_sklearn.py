"""forbidden: a package that the problem does not allow, inside the function."""


def double(x):
    from sklearn.preprocessing import StandardScaler

    return StandardScaler().fit_transform(x)
