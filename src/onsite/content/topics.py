"""The topics of the interview guides, against whose leaves coverage is measured."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from onsite.content.errors import ContentError

TOPICS_FILE = Path(__file__).parents[1] / "catalog" / "topics.yaml"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of one round: its id ("ml-coding/k-means"), leaves and the kinds that cover them."""

    id: str
    leaves: tuple[str, ...]
    practice: tuple[str, ...]

    @property
    def round(self) -> str:
        """The round that the topic belongs to."""
        return self.id.partition("/")[0]


@cache
def load_topics(path: Path = TOPICS_FILE) -> tuple[Topic, ...]:
    """Read the topics, in the file's order.

    Raises:
        ContentError: the file is no mapping of rounds to topics.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        rounds = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - a safe one
        return tuple(
            Topic(
                f"{name}/{topic}",
                tuple(f"{name}/{topic}/{leaf}" for leaf in facts["leaves"]),
                tuple(facts["practice"]),
            )
            for name, topics in rounds.items()
            for topic, facts in topics.items()
        )
    except (yaml.YAMLError, AttributeError, KeyError, TypeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        what = f"these are no topics ({type(error).__name__}: {error})"
        raise ContentError(path, line, what, "write `round: {topic: {practice, leaves}}`") from None


def topic_name(topic: str) -> str:
    """Return a topic as people say it: `ml-coding/svm` is "support vector machines"."""
    word = topic.rpartition("/")[2]
    return _NAMES.get(word) or word.replace("-", " ")


_NAMES = {
    "ads-and-ranking": "ads and ranking",
    "bias-variance": "bias and variance",
    "k-means": "k-means",
    "k-nearest-neighbors": "k-nearest neighbours",
    "ml-coding": "ML coding",
    "nlp": "natural language",
    "perceptron-mlp": "perceptron and MLP",
    "recsys": "recommendation",
    "recsys-and-ranking": "recommendation and ranking",
    "speech-vision": "speech and vision",
    "svm": "support vector machines",
}


def practice_of_leaves() -> dict[str, tuple[str, ...]]:
    """Return every leaf, with the kinds of items that practise it."""
    return {leaf: topic.practice for topic in load_topics() for leaf in topic.leaves}
