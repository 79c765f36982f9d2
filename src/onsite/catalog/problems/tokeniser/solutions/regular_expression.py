"""An alternation of all entries, longest first: a regular expression takes the first that fits."""

import re


def tokenise(text, vocabulary):
    beginnings = [entry for entry in vocabulary if not entry.startswith("##")]
    continuations = [entry[2:] for entry in vocabulary if entry.startswith("##")]
    begin, go_on = pattern(beginnings), pattern(continuations)
    tokens = []
    for word in text.split():
        match = begin.match(word)
        pieces = []
        while match and match.end() < len(word):
            pieces.append(match)
            match = go_on.match(word, match.end())
        if match is None:
            tokens.append("[UNK]")
            continue
        pieces.append(match)
        tokens += [("##" if piece.start() else "") + piece.group() for piece in pieces]
    return tokens


def pattern(entries):
    if not entries:
        return re.compile(r"(?!)")
    return re.compile("|".join(map(re.escape, sorted(entries, key=len, reverse=True))))
