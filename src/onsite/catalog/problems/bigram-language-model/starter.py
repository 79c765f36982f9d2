class BigramModel:
    """A bigram language model by maximum likelihood, without smoothing."""

    def __init__(self, sentences: list[list[str]]) -> None:
        """Train on sentences of words; there may be none."""
        ...

    def following(self, word: str) -> dict[str, float]:
        """Return the probability of each token that followed `word` in training."""
        ...

    def perplexity(self, sentences: list[list[str]]) -> float:
        """Return the perplexity of at least one sentence; inf if a bigram was never seen."""
        ...
