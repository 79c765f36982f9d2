"""A problem's folder is read as it stands, or the first fault is told: file, line, what, how."""

import pytest

from onsite.content.errors import ContentError
from onsite.content.loader import load_problem
from onsite.content.problem import Entry, Limits


def fault_of(folder) -> ContentError:
    with pytest.raises(ContentError) as caught:
        load_problem(folder.path)
    return caught.value


def test_a_good_problem_is_read(good) -> None:
    problem = load_problem(good.path)

    assert problem.slug == "good-one"
    assert problem.title == "Good one"
    assert (problem.round, problem.topics) == ("ml-coding", ("ml-coding/distances",))
    assert (problem.difficulty, problem.minutes) == ("easy", 15)
    assert problem.entry == Entry("function", "good_one", ("x", "y"))
    assert problem.statement.startswith("Given two arrays")
    assert ">>> good_one(" in problem.example
    assert problem.hints[0] == "Say what a far hint says."
    assert problem.probes[0].question == "What would an interviewer ask next?"
    assert problem.probes[0].answer == "A short answer."


def test_what_is_not_said_has_a_default(good) -> None:
    problem = load_problem(good.path)

    assert problem.packages == ("numpy",)
    assert problem.limits == Limits()


def test_wrong_solutions_state_their_verdict_and_mistake(good) -> None:
    wrong = {one.path.stem: one for one in load_problem(good.path).wrongs}["signed"]

    assert (wrong.verdict, wrong.mistake) == ("wrong-answer", "the differences kept their signs")


def test_a_class_is_read_as_one(good) -> None:
    good.change("problem.md", "entry: good_one(x, y)", "entry: class KNN(k)")

    assert load_problem(good.path).entry == Entry("class", "KNN", ("k",))


def test_limits_and_packages_are_read(good) -> None:
    good.change(
        "problem.md", "---\nGiven", "packages: [scipy]\nlimits: {threads: true}\n---\nGiven"
    )

    problem = load_problem(good.path)

    assert problem.packages == ("numpy", "scipy")
    assert problem.limits == Limits(threads=True)


def test_numpy_need_not_be_listed_and_is_not_listed_twice(good) -> None:
    good.change("problem.md", "---\nGiven", "packages: [sklearn, numpy]\n---\nGiven")

    assert load_problem(good.path).packages == ("numpy", "sklearn")


def test_a_heading_in_a_code_block_begins_no_section(good) -> None:
    good.change("problem.md", "```python\n", "```python\n## Hints of mine\n")

    assert "## Hints of mine" in load_problem(good.path).example


def test_windows_line_ends_are_read_alike(good) -> None:
    text = (good.path / "problem.md").read_text()
    before = load_problem(good.path)

    (good.path / "problem.md").write_bytes(text.replace("\n", "\r\n").encode())

    assert load_problem(good.path) == before


FIELD_FAULTS = {
    "no title": ("title: Good one\n", "", 1, "'title' is missing", "title: some text"),
    "an empty title": ("Good one", "''", 2, "'title' is missing or empty", "title: some text"),
    "a title that is a number": ("Good one", "5", 2, "'title' is missing", "title: some text"),
    "no leaves": ("[ml-coding/distances/manhattan]", "[]", 3, "'leaves' is no list", "[round/"),
    "leaves that are a text": (
        "[ml-coding/distances/manhattan]",
        "ml-coding/distances/manhattan",
        3,
        "'leaves' is no list",
        "write `leaves: [round/topic/leaf]`",
    ),
    "a leaf that is a topic": ("/manhattan", "", 3, "'ml-coding/distances' is no leaf", "topics"),
    "leaves of two rounds": (
        "manhattan]",
        "manhattan, breadth/similarity/cosine]",
        3,
        "several rounds",
        "keep to one round",
    ),
    "a difficulty of our own": (
        "difficulty: easy",
        "difficulty: brutal",
        4,
        "'difficulty' is 'brutal'",
        "easy, medium, hard",
    ),
    "no difficulty": ("difficulty: easy\n", "", 1, "'difficulty' is None", "easy, medium, hard"),
    "minutes in words": ("minutes: 15", "minutes: soon", 5, "'minutes' is 'soon'", "from 1 to 120"),
    "no minutes": ("minutes: 15\n", "", 1, "'minutes' is None", "from 1 to 120"),
    "zero minutes": ("minutes: 15", "minutes: 0", 5, "'minutes' is 0", "from 1 to 120"),
    "half minutes": ("minutes: 15", "minutes: 7.5", 5, "'minutes' is 7.5", "from 1 to 120"),
    "minutes that are true": ("minutes: 15", "minutes: true", 5, "'minutes' is True", "1 to 120"),
    "an entry without parentheses": (
        "good_one(x, y)\n---",
        "good_one\n---",
        6,
        "no entry",
        "name(a",
    ),
    "an entry with def": ("entry: ", "entry: def ", 6, "is no entry", "`name(a, b)`"),
    "an entry with types": (
        "entry: good_one(x, y)",
        "entry: 'good_one(x: int)'",
        6,
        "no entry",
        "",
    ),
    "a parameter of two words": (
        "good_one(x, y)\n---",
        "good_one(x y)\n---",
        6,
        "no names",
        "name(a",
    ),
    "a parameter twice": (
        "good_one(x, y)\n---",
        "good_one(x, x)\n---",
        6,
        "each once",
        "name(a, b)",
    ),
    "an unknown field": (
        "---\nGiven",
        "colour: red\n---\nGiven",
        7,
        "'colour' is no field",
        "title",
    ),
    "a field that is a number": ("---\nGiven", "7: red\n---\nGiven", 7, "'7' is no field", "title"),
    "two unknown fields": (
        "title:",
        "zoo: 1\n7: 2\ntitle:",
        2,
        "'zoo' is no field",
        "use one of difficulty, entry",
    ),
    "a field twice": ("---\nGiven", "title: B\n---\nGiven", 7, "'title' stands twice", "keep one"),
    "a field that is a list": ("---\nGiven", "[a]: 1\n---\nGiven", 7, "no word", "field: value"),
    "packages that are a text": (
        "---\nGiven",
        "packages: numpy\n---\nGiven",
        7,
        "'packages' is 'numpy'",
        "numpy, scipy, pandas, sklearn, torch",
    ),
    "an unknown package": ("---\nGiven", "packages: [jax]\n---\nGiven", 7, "['jax']", "scipy"),
    "packages that are mappings": (
        "---\nGiven",
        "packages: [{a: b}]\n---\nGiven",
        7,
        "'packages' is",
        "list some of numpy",
    ),
    "limits that are a number": (
        "---\nGiven",
        "limits: 3\n---\nGiven",
        7,
        "no mapping",
        "memory_mib",
    ),
    "an unknown limit": (
        "---\nGiven",
        "limits: {disk: 1}\n---\nGiven",
        7,
        "'disk' is no limit",
        "use",
    ),
    "a limit of zero": (
        "---\nGiven",
        "limits: {case_seconds: 0}\n---\nGiven",
        7,
        "the limit 'case_seconds' is 0",
        "write a number above 0",
    ),
    "a limit that is no number": (
        "---\nGiven",
        "limits: {case_seconds: .nan}\n---\nGiven",
        7,
        "is nan",
        "write a number above 0",
    ),
    "a limit without end": (
        "---\nGiven",
        "limits: {total_seconds: .inf}\n---\nGiven",
        7,
        "is inf",
        "write a number above 0",
    ),
    "half a mebibyte": (
        "---\nGiven",
        "limits: {memory_mib: 0.5}\n---\nGiven",
        7,
        "the limit 'memory_mib' is 0.5",
        "write a whole number above 0",
    ),
    "a limit that is true": (
        "---\nGiven",
        "limits: {memory_mib: true}\n---\nGiven",
        7,
        "is True",
        "a whole number",
    ),
    "threads by number": (
        "---\nGiven",
        "limits: {threads: 4}\n---\nGiven",
        7,
        "the limit 'threads' is 4",
        "write true or false",
    ),
    "broken YAML": ("minutes: 15", "minutes: [15", 6, "the front matter breaks here", "mend it"),
    "a tab in YAML": ("minutes: 15", "\tminutes: 15", 5, "the front matter breaks here", "mend it"),
    "an impossible date": ("Good one", "2026-13-45", 2, "month must be in 1..12", "in quotes"),
    "a number that is none": ("minutes: 15", "minutes: !!int soon", 5, "breaks here", "in quotes"),
    "a list among the fields": ("---\ntitle", "---\n- title", 3, "breaks here", "mend it"),
}


@pytest.mark.parametrize("name", FIELD_FAULTS)
def test_a_fault_of_a_field_is_told_at_its_line(good, name: str) -> None:
    old, new, line, what, fix = FIELD_FAULTS[name]
    good.change("problem.md", old, new)

    fault = fault_of(good)

    assert (fault.path, fault.line) == (good.path / "problem.md", line)
    assert what in fault.what
    assert fix in fault.fix


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("", 1, "there is no front matter"),
        ("# Title\n", 1, "there is no front matter"),
        ("---\ntitle: without an end\n", 1, "there is no front matter"),
        ("---\n- a\n- b\n---\n", 2, "the front matter is no mapping"),
        ("---\njust text\n---\n", 2, "the front matter is no mapping"),
        ("---\n---\nText.\n", 1, "'title' is missing or empty"),
    ],
    ids=["empty", "none", "without an end", "a list", "a text", "nothing"],
)
def test_a_fault_of_the_front_matter_is_told(good, text: str, line: int, what: str) -> None:
    good.write("problem.md", text)

    fault = fault_of(good)

    assert fault.line == line
    assert what in fault.what
    assert fault.fix


@pytest.mark.parametrize("title", ["Example", "Hints", "Complexity", "Follow-ups", "Strong answer"])
def test_a_missing_section_is_told(good, title: str) -> None:
    good.change("problem.md", f"## {title}\n", "")

    fault = fault_of(good)

    assert fault.what == f"the section '## {title}' is missing or empty"
    assert fault.fix == "write it"


def test_an_empty_section_is_told_at_its_heading(good) -> None:
    good.change(
        "problem.md", "O(n) time, because every pair of coordinates is looked at once; ", ""
    )
    good.change("problem.md", "O(n) space for the differences.", "")

    fault = fault_of(good)

    assert fault.line == good.line_of("problem.md", "## Complexity")
    assert fault.what == "the section '## Complexity' is missing or empty"


def test_a_missing_statement_is_told_below_the_front_matter(good) -> None:
    good.change(
        "problem.md",
        "Given two arrays of `n` numbers each, return their Manhattan distance as a float.",
        "",
    )

    fault = fault_of(good)

    assert (fault.line, fault.what) == (8, "the statement is missing or empty")


def test_a_section_that_stands_twice_is_told_at_the_second(good) -> None:
    good.change("problem.md", "## Strong answer", "## Hints")

    fault = fault_of(good)

    assert fault.what == "the section 'Hints' stands twice"
    assert fault.fix == "merge them"
    assert fault.line == len((good.path / "problem.md").read_text().splitlines()) - 1


def test_a_missing_document_is_told(good) -> None:
    (good.path / "problem.md").unlink()

    assert str(fault_of(good)) == f"{good.path}/problem.md:1: the file is missing, write it"


def test_a_folder_in_place_of_the_document_is_told(good) -> None:
    (good.path / "problem.md").unlink()
    (good.path / "problem.md").mkdir()

    assert "it cannot be read (Is a directory)" in fault_of(good).what


def test_what_is_no_utf_8_is_told_at_its_line(good) -> None:
    data = (good.path / "problem.md").read_bytes()
    (good.path / "problem.md").write_bytes(data.replace(b"## Hints", b"## Hints\xff"))

    fault = fault_of(good)

    assert fault.line == data[: data.index(b"## Hints")].count(b"\n") + 1
    assert (fault.what.partition(" (")[0], fault.fix) == ("it is no UTF-8", "save it as UTF-8")


def test_a_name_that_is_no_slug_is_told(good) -> None:
    good.path.rename(good.path.with_name("Good_One"))

    with pytest.raises(ContentError, match="'Good_One' is no slug, name the folder like-this"):
        load_problem(good.path.with_name("Good_One"))


@pytest.mark.parametrize(
    "text",
    [
        "def good_one(x, y):\n    return 0.0\n",
        '"""the signs are kept."""\n',
        '"""accepted: it is right."""\n',
        '"""wrong-answer:"""\n',
        '"""wrong: the signs are kept."""\n',
        "def good_one(x, y:\n",
        "x = '\0'\n",
        "",
        "(" * 5000,
    ],
    ids=[
        "no docstring",
        "no verdict",
        "accepted",
        "no mistake",
        "no such verdict",
        "no syntax and no comment",
        "a NUL",
        "empty",
        "very deep",
    ],
)
def test_a_wrong_solution_that_does_not_say_its_verdict_is_told(good, text: str) -> None:
    good.write("wrong/other.py", text)

    fault = fault_of(good)

    assert (fault.path, fault.line) == (good.path / "wrong/other.py", 1)
    assert "the docstring's first line must say the verdict and the mistake" in fault.what
    assert "`<verdict>: <clause" in fault.fix


def test_a_wrong_solution_that_does_not_parse_says_its_verdict_in_a_comment(good) -> None:
    good.write("wrong/broken.py", "# not-a-submission: a parenthesis is missing.\ndef f(:\n")

    wrong = {one.path.stem: one for one in load_problem(good.path).wrongs}["broken"]

    assert (wrong.verdict, wrong.mistake) == ("not-a-submission", "a parenthesis is missing")


def test_a_wrong_solution_that_is_no_utf_8_is_told(good) -> None:
    (good.path / "wrong/other.py").write_bytes(b'"""wrong-answer: \xff."""\n')

    fault = fault_of(good)

    assert (fault.path.name, fault.line, fault.fix) == ("other.py", 1, "save it as UTF-8")
