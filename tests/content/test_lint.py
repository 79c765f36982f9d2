"""What is below the standard is told at its line, with how to mend it."""

import pytest

from onsite.content.errors import ContentError
from onsite.content.lint import lint
from onsite.content.loader import load_problem
from onsite.practice.proof import prove

WORDS = " ".join(["word"] * 251)
STATEMENT = "Given two arrays of `n` numbers each, return their Manhattan distance as a float."


def faults_of(folder) -> list[ContentError]:
    return list(lint(load_problem(folder.path)))


def only_fault_of(folder) -> ContentError:
    faults = faults_of(folder)
    assert len(faults) == 1, faults
    return faults[0]


def test_the_skeleton_is_up_to_the_standard(good) -> None:
    assert faults_of(good) == []


def test_the_skeleton_is_proved_both_ways(good, judge) -> None:
    assert list(prove(load_problem(good.path), judge)) == []


TEXT_FAULTS = {
    "a leaf that is none": (
        "distances/manhattan",
        "distances/manhatan",
        "leaves:",
        "'ml-coding/distances/manhatan' is no leaf",
        "did you mean ml-coding/distances/manhattan?",
    ),
    "a leaf like no other": (
        "ml-coding/distances/manhattan",
        "q/q/q",
        "leaves:",
        "no leaf",
        "take one",
    ),
    "a leaf for cards": (
        "ml-coding/distances/manhattan",
        "breadth/similarity/manhattan",
        "leaves:",
        "'breadth/similarity/manhattan' is practised by card, generator",
        "take another leaf",
    ),
    "251 words": (STATEMENT, WORDS, "word word", "the statement has 251 words", "within 250"),
    "two hints": (
        "2. Say what a nearer hint says.\n",
        "",
        "## Hints",
        "there are 2 hints",
        "give 3",
    ),
    "four hints": ("3. Say", "3. Say so.\n4. Say", "## Hints", "there are 4 hints", "give 3"),
    "three follow-ups": (
        "### And last?\nA short answer.\n",
        "",
        "## Follow-ups",
        "there are 3 follow-ups",
        "give at least 4, as `### question`",
    ),
    "a follow-up without an answer": (
        "### And last?\nA short answer.",
        "### And last?",
        "## Follow-ups",
        "the follow-up 'And last?' has no answer",
        "answer it below its heading",
    ),
    "no example": (">>> ", "", "## Example", "the example has no `>>>` line", "show a call"),
}


@pytest.mark.parametrize("name", TEXT_FAULTS)
def test_a_fault_of_the_text_is_told_at_its_line(good, name: str) -> None:
    old, new, at, what, fix = TEXT_FAULTS[name]
    good.change("problem.md", old, new)

    fault = only_fault_of(good)

    assert (fault.path, fault.line) == (good.path / "problem.md", good.line_of("problem.md", at))
    assert what in fault.what
    assert fix in fault.fix


def test_complexity_without_an_o_is_told(good) -> None:
    good.change("problem.md", "O(n) time", "linear time")
    good.change("problem.md", "O(n) space", "linear space")

    fault = only_fault_of(good)

    assert fault.line == good.line_of("problem.md", "## Complexity")
    assert (fault.what, fault.fix) == ("no O(...) is stated", "give time and space, and why")


def test_250_words_are_not_too_many(good) -> None:
    good.change("problem.md", STATEMENT, WORDS.removesuffix(" word"))

    assert faults_of(good) == []


@pytest.mark.parametrize("name", ["starter.py", "solution.py", "checks.py"])
def test_a_missing_file_is_told(good, name: str) -> None:
    (good.path / name).unlink()

    assert str(only_fault_of(good)) == f"{good.path}/{name}:1: the file is missing, write it"


@pytest.mark.parametrize("name", ["notes.txt", "drafts/a.py", ".problem.md.swp"])
def test_a_stray_file_is_told(good, name: str) -> None:
    good.write(name, "")

    fault = only_fault_of(good)

    assert fault.path == good.path / name.partition("/")[0]
    assert (fault.what, fault.fix) == ("this belongs to no problem", "remove it")


@pytest.mark.parametrize("name", ["solutions/notes.txt", "wrong/notes.txt", "wrong/deep/a.py"])
def test_a_stray_file_among_the_solutions_is_told(good, name: str) -> None:
    good.write(name, "")

    fault = only_fault_of(good)

    assert (fault.what, fault.fix) == ("this is no solution", "remove it")


def test_what_python_leaves_behind_is_no_fault(good) -> None:
    good.write("__pycache__/checks.pyc", "")
    good.write("wrong/__pycache__/mean.pyc", "")

    assert faults_of(good) == []


def test_too_few_right_solutions_are_told(good) -> None:
    (good.path / "solutions/loop.py").unlink()

    fault = only_fault_of(good)

    assert fault.what == "there are 1 other right solutions"
    assert fault.fix == "write 2 in other styles"


def test_too_few_wrong_solutions_are_told(good) -> None:
    (good.path / "wrong/mean.py").unlink()

    fault = only_fault_of(good)

    assert (fault.what, fault.fix) == ("there are 3 wrong solutions", "write 4 plausible ones")


@pytest.mark.parametrize("name", ["starter.py", "solution.py", "solutions/loop.py"])
def test_a_syntax_error_is_told_at_its_line(good, name: str) -> None:
    good.write(name, "import numpy\n\n\ndef good_one(x, y:\n    pass\n")

    fault = only_fault_of(good)

    assert (fault.path, fault.line) == (good.path / name, 4)
    assert "it does not parse" in fault.what
    assert fault.fix == "mend it"


def test_a_source_that_is_no_utf_8_is_told(good) -> None:
    (good.path / "solution.py").write_bytes(b"x = 1\ny = '\xff'\n")

    fault = only_fault_of(good)

    assert (fault.path.name, fault.line, fault.fix) == ("solution.py", 2, "save it as UTF-8")


def test_a_source_with_a_nul_is_told(good) -> None:
    good.write("solution.py", "x = '\0'\n")

    assert "it does not parse" in only_fault_of(good).what


@pytest.mark.parametrize(
    ("name", "old"),
    [("starter.py", "(x:"), ("solution.py", "(x,"), ("solutions/builtin.py", "(x,")],
)
def test_parameters_other_than_the_front_matters_are_told(good, name: str, old: str) -> None:
    good.change(name, old, old.replace("x", "u"))

    fault = only_fault_of(good)

    assert (fault.path, fault.line) == (good.path / name, good.line_of(name, "def good_one"))
    assert fault.what == "the parameters are (u, y)"
    assert fault.fix == "name them (x, y) as the front matter does"


def test_parameters_that_are_positional_only_are_fine(good) -> None:
    good.change("solution.py", "(x, y)", "(x, y, /)")

    assert faults_of(good) == []


def test_a_source_without_the_entry_is_told(good) -> None:
    good.change("solution.py", "def good_one", "def other_one")

    fault = only_fault_of(good)

    assert (fault.what, fault.fix) == ("function 'good_one' is missing", "define it")


def test_a_class_is_held_to_its_constructor(good) -> None:
    good.change("problem.md", "entry: good_one(x, y)", "entry: class Good(k)")
    classes = {"starter.py": "n", "solution.py": "k", "solutions/loop.py": "k"}
    for name, parameter in classes.items():
        good.write(name, f"class Good:\n    def __init__(self, {parameter}):\n        pass\n")
    good.write("solutions/builtin.py", "class Good:\n    pass\n")

    fault = only_fault_of(good)

    assert (fault.path.name, fault.what) == ("starter.py", "the parameters are (n)")
