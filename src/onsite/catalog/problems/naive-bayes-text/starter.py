class NaiveBayes:
    """A multinomial naive Bayes classifier of lists of words."""

    def __init__(self, alpha: float) -> None:
        """Remember what is added to each count of a word in a class."""
        ...

    def fit(self, documents: list[list[str]], labels: list[str]) -> None:
        """Learn from n documents and their labels; forget what was learned before."""
        ...

    def log_posterior(self, document: list[str]) -> dict[str, float]:
        """Return the logarithm of each label's probability given the document."""
        ...

    def predict(self, documents: list[list[str]]) -> list[str]:
        """Return the most probable label of each document."""
        ...
