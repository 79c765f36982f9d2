"""Two tries, for beginnings and for continuations; the last entry passed on the way is longest."""

END = object()


def trie(entries):
    root = {}
    for entry in entries:
        node = root
        for character in entry:
            node = node.setdefault(character, {})
        node[END] = True
    return root


def tokenise(text, vocabulary):
    beginnings = trie(entry for entry in vocabulary if not entry.startswith("##"))
    continuations = trie(entry[2:] for entry in vocabulary if entry.startswith("##"))
    tokens = []
    for word in text.split():
        pieces, start = [], 0
        while start < len(word):
            node, stop = continuations if start else beginnings, None
            for position in range(start, len(word)):
                node = node.get(word[position])
                if node is None:
                    break
                if END in node:
                    stop = position + 1
            if stop is None:
                pieces = ["[UNK]"]
                break
            pieces.append(("##" if start else "") + word[start:stop])
            start = stop
        tokens.extend(pieces)
    return tokens
