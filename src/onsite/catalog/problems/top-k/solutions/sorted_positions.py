"""Python's sort is stable, in the reversed direction too."""


def top_k(values, k):
    numbers = values.tolist()
    return sorted(range(len(numbers)), key=numbers.__getitem__, reverse=True)[:k]
