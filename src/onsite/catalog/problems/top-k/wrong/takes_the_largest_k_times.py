"""too-slow-growth: the whole list could be searched again for each of the k largest."""


def top_k(values, k):
    left = dict(enumerate(values.tolist()))
    chosen = []
    while left and len(chosen) < k:
        position = max(left, key=left.get)
        del left[position]
        chosen.append(position)
    return chosen
