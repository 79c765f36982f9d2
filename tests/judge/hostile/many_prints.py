"""accepted: a hundred thousand prints, of which the first few are kept."""
for number in range(100_000):
    print(number)


def double(x):
    return 2 * x
