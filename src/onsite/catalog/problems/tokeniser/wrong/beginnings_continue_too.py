"""wrong-answer: an entry without ## could continue a word too."""


def tokenise(text, vocabulary):
    entries, longest = set(vocabulary), max(map(len, vocabulary), default=0)
    tokens = []
    for word in text.split():
        pieces, start = [], 0
        while start < len(word):
            for end in range(min(len(word), start + longest), start, -1):
                piece = word[start:end]
                if start and "##" + piece in entries:
                    piece = "##" + piece
                    break
                if piece in entries:
                    break
            else:
                pieces = ["[UNK]"]
                break
            pieces.append(piece)
            start = end
        tokens += pieces
    return tokens
