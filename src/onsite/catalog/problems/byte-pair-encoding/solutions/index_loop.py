"""Steps through the symbols by index, two at a time where the pair stands."""


def byte_pair_encoding(counts, n_merges, queries):
    splits = {word: list(word) for word, _ in counts}
    merges = []
    for _ in range(n_merges):
        totals = {}
        for word, count in counts:
            symbols = splits[word]
            for i in range(len(symbols) - 1):
                pair = symbols[i], symbols[i + 1]
                totals[pair] = totals.get(pair, 0) + count
        if not totals:
            return merges, [replay(query, merges) for query in queries]
        highest = max(totals.values())
        best = min(pair for pair, total in totals.items() if total == highest)
        merges.append(best)
        splits = {word: joined(symbols, best) for word, symbols in splits.items()}
    return merges, [replay(query, merges) for query in queries]


def replay(word, merges):
    symbols = list(word)
    for pair in merges:
        symbols = joined(symbols, pair)
    return symbols


def joined(symbols, pair):
    out, i = [], 0
    while i < len(symbols):
        if symbols[i : i + 2] == list(pair):
            out.append(symbols[i] + symbols[i + 1])
            i += 2
        else:
            out.append(symbols[i])
            i += 1
    return out
