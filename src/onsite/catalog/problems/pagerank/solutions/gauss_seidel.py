"""Incoming links, each page updated at once with the newest ranks of the others."""


def pagerank(links, n_pages, damping):
    incoming, degree = [[] for _ in range(n_pages)], [0] * n_pages
    for source, target in dict.fromkeys(links):
        incoming[target].append(source)
        degree[source] += 1
    ranks = [1 / n_pages] * n_pages
    change = 1.0
    while change > 1e-13:
        change = 0.0
        for page in range(n_pages):
            came = sum(ranks[source] / degree[source] for source in incoming[page])
            new = 1 / n_pages + damping * came
            change = max(change, abs(new - ranks[page]))
            ranks[page] = new
    total = sum(ranks)
    return [rank / total for rank in ranks]
