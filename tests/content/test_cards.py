"""Cards: a heading each, read as they stand, or the fault is told at its line."""

import pytest

from onsite.content.cards import is_card, lint_card, load_cards
from onsite.content.errors import ContentError

GOOD = """\
# Why does L1 make weights exactly zero?
leaves: breadth/linear-models/l1-sparsity, breadth/linear-models/l1-versus-l2
source: Tibshirani (1996)

Its gradient does not shrink with the weight.

- the corners of the diamond
- a constant pull towards zero

# What does dropout do?
leaves: breadth/deep-learning/dropout

It trains an ensemble.

- units are dropped at random
- weights are scaled at inference
"""
PRACTICE = {
    "breadth/linear-models/l1-sparsity": ("card", "generator"),
    "breadth/linear-models/l1-versus-l2": ("card",),
    "breadth/deep-learning/dropout": ("card",),
    "ml-coding/svm/pegasos": ("problem",),
}


def test_a_card_is_read(document) -> None:
    card, _ = load_cards(document(GOOD, "linear.md"))

    assert card.id == "linear/why-does-l1-make-weights-exactly-zero"
    assert (card.kind, card.line) == ("card", 1)
    assert card.prompt == "Why does L1 make weights exactly zero?"
    assert card.leaves == (
        "breadth/linear-models/l1-sparsity",
        "breadth/linear-models/l1-versus-l2",
    )
    assert card.source == "Tibshirani (1996)"
    assert card.topics == ("breadth/linear-models",)
    assert card.answer == "Its gradient does not shrink with the weight."
    assert card.key_points == ("the corners of the diamond", "a constant pull towards zero")


def test_a_cards_id_is_told_from_a_problems(document) -> None:
    assert [is_card(card.id) for card in load_cards(document(GOOD))] == [True, True]
    assert not is_card("k-means")


def test_each_heading_is_a_card(document) -> None:
    _, card = load_cards(document(GOOD))

    assert (card.prompt, card.line, card.source) == ("What does dropout do?", 10, "")


def test_good_cards_are_up_to_the_standard(document) -> None:
    cards = load_cards(document(GOOD))

    assert [fault for card in cards for fault in lint_card(card, PRACTICE)] == []


def test_code_in_an_answer_is_kept_whole(document) -> None:
    code = "```python\n# a comment, no card\nx = (1\n- 2)\n```"
    path = document(GOOD.replace("It trains an ensemble.", f"So:\n{code}"))

    _, card = load_cards(path)

    assert card.answer == f"So:\n{code}"
    assert len(card.key_points) == 2


@pytest.mark.parametrize(
    ("old", "new", "line", "what", "fix"),
    [
        (GOOD, "", 1, "there is no card", "begin each with `# the question`"),
        (GOOD, "text\n", 1, "there is no card", "begin each with"),
        (
            "# What does dropout do?",
            "# Why does L1 make weights exactly zero?",
            10,
            "the question stands at line 1 already",
            "ask each once",
        ),
        ("source: Tib", "author: Tib", 3, "'author' is no field", "use leaves or source"),
        ("leaves: breadth/deep-learning/dropout\n", "", 10, "names no leaves", "write `leaves: "),
        ("It trains an ensemble.\n", "", 10, "the card has no answer", "below the fields"),
    ],
    ids=["empty", "no heading", "twice", "unknown field", "no leaves", "no answer"],
)
def test_a_fault_is_told_at_its_line(
    document, old: str, new: str, line: int, what: str, fix: str
) -> None:
    path = document(GOOD.replace(old, new))

    with pytest.raises(ContentError) as caught:
        load_cards(path)

    assert (caught.value.path, caught.value.line) == (path, line)
    assert what in caught.value.what
    assert fix in caught.value.fix


def test_what_is_no_utf_8_is_told_at_its_line(document) -> None:
    path = document(GOOD)
    path.write_bytes(GOOD.encode().replace(b"dropout do", b"dropout \xff do"))

    with pytest.raises(ContentError) as caught:
        load_cards(path)

    assert (caught.value.line, caught.value.fix) == (10, "save it as UTF-8")


def test_a_missing_file_is_told(tmp_path) -> None:
    with pytest.raises(ContentError, match="the file is missing"):
        load_cards(tmp_path / "nowhere.md")


@pytest.mark.parametrize(
    ("old", "new", "what", "fix"),
    [
        ("learning/dropout", "learning/dropin", "'breadth/deep-learning/dropin' is no leaf", "see"),
        (
            "breadth/deep-learning/dropout",
            "ml-coding/svm/pegasos",
            "'ml-coding/svm/pegasos' is practised by problem",
            "take another leaf",
        ),
        ("an ensemble.", "word " * 119, "the answer has 121 words", "keep it within 120"),
        ("- units are dropped at random\n", "", "there are 1 key points", "2 to 5"),
        ("- units", "- a\n- b\n- c\n- d\n- units", "there are 6 key points", "each as `- point`"),
    ],
    ids=["leaf", "kind", "words", "one point", "six points"],
)
def test_what_is_below_the_standard_is_told_at_the_heading(
    document, old: str, new: str, what: str, fix: str
) -> None:
    _, card = load_cards(document(GOOD.replace(old, new)))

    faults = list(lint_card(card, PRACTICE))

    assert [(fault.line, fault.what) for fault in faults] == [(10, what)]
    assert fix in faults[0].fix
