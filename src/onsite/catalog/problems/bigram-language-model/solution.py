import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise


class BigramModel:
    """A bigram language model by maximum likelihood, without smoothing."""

    def __init__(self, sentences: list[list[str]]) -> None:
        """Count, for each token, the tokens that follow it."""
        followers = defaultdict(list)
        for first, second in bigrams(sentences):
            followers[first].append(second)
        self.counts = {first: Counter(seconds) for first, seconds in followers.items()}
        self.totals = {first: after.total() for first, after in self.counts.items()}

    def following(self, word: str) -> dict[str, float]:
        """Return the probability of each token that followed `word` in training."""
        after = self.counts.get(word, Counter())
        return {token: count / self.totals[word] for token, count in after.items()}

    def perplexity(self, sentences: list[list[str]]) -> float:
        """Return exp of the mean of -ln P over all bigrams; inf if one was never seen."""
        surprise, n = 0.0, 0
        for first, second in bigrams(sentences):
            count = self.counts.get(first, Counter())[second]
            if count == 0:
                return math.inf
            surprise += math.log(self.totals[first] / count)
            n += 1
        return math.exp(surprise / n)


def bigrams(sentences: list[list[str]]) -> Iterator[tuple[str, str]]:
    """Yield the neighbours in each sentence between its boundary tokens."""
    for sentence in sentences:
        yield from pairwise(["<s>", *sentence, "</s>"])
