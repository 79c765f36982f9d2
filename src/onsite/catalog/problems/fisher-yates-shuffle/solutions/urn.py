"""Draws from an urn, and closes the gap with the urn's last item."""


def shuffle(items, rng):
    urn, drawn = list(items), []
    while urn:
        place = int(rng.random() * len(urn))
        urn[place], urn[-1] = urn[-1], urn[place]
        drawn.append(urn.pop())
    return drawn
