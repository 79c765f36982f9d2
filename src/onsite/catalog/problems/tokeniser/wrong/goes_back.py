"""wrong-answer: a shorter entry were tried where the longest leads to a dead end."""

from functools import cache


def tokenise(text, vocabulary):
    entries, longest = set(vocabulary), max(map(len, vocabulary), default=0)

    def pieces_of(word):
        @cache
        def rest(start):
            if start == len(word):
                return ()
            mark = "##" if start else ""
            for end in range(min(len(word), start + longest), start, -1):
                if mark + word[start:end] in entries:
                    further = rest(end)
                    if further is not None:
                        return (mark + word[start:end], *further)
            return None

        return rest(0) or ("[UNK]",)

    return [piece for word in text.split() for piece in pieces_of(word)]
