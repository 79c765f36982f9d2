"""accepted: hundreds of thousands of prints, of which the first few are kept."""
for number in range(300_000):
    print(number)


def double(x):
    return 2 * x
