"""Words as strings of symbols between separators; a merge is one regular expression."""

import re
from collections import Counter

SEPARATOR = "\x00"


def byte_pair_encoding(counts, n_merges, queries):
    words = {SEPARATOR.join(word): count for word, count in counts}
    merges = []
    for _ in range(n_merges):
        pairs = Counter()
        for word, count in words.items():
            symbols = word.split(SEPARATOR)
            for pair in zip(symbols, symbols[1:], strict=False):  # noqa: RUF007
                pairs[pair] += count
        if not pairs:
            break
        merges.append(min(pairs.items(), key=lambda item: (-item[1], item[0]))[0])
        words = {join(word, merges[-1]): count for word, count in words.items()}
    pieces = []
    for query in queries:
        text = SEPARATOR.join(query)
        for pair in merges:
            text = join(text, pair)
        pieces.append(text.split(SEPARATOR))
    return merges, pieces


def join(text, pair):
    first, second = map(re.escape, pair)
    pattern = rf"(?<![^{SEPARATOR}]){first}{SEPARATOR}{second}(?![^{SEPARATOR}])"
    return re.sub(pattern, lambda _: "".join(pair), text)
