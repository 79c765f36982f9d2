"""Designs as TOML: explained when written, and every error on its line when read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labs.core.toy import ToyDesign
from onsite.content.errors import ContentError
from onsite.labs.core import design_file


@given(
    st.builds(
        ToyDesign,
        depth=st.integers(1, 100),
        label=st.sampled_from(["clicks", "dwell"]),
        share=st.floats(0.1, 0.9),
    )
)
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, design: ToyDesign
) -> None:
    path = tmp_path_factory.mktemp("designs") / "design.toml"
    path.write_text(design_file.write(design, "Toy"))

    assert design_file.read(path, ToyDesign) == design


def test_the_file_explains_each_choice_by_step_in_order() -> None:
    text = design_file.write(ToyDesign(), "Toy")

    headings = [line for line in text.splitlines() if line.startswith("# ──")]
    assert [heading.split("─ ")[1].split(" ─")[0] for heading in headings] == [
        "Data and labels", "Inference", "A/B test and deployment",
    ]  # fmt: skip
    assert '#   "dwell": what was read' in text
    assert "#   (a whole number from 1 to 100)" in text


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('\nlabel = "click"', 2, '`label` cannot be "click", write "clicks" or "dwell"'),
        ("depth = 0", 1, "`depth` cannot be 0, write a whole number from 1 to 100"),
        ("depth = 1.5", 1, "`depth` cannot be 1.5"),
        ("depth = true", 1, "`depth` cannot be true"),
        ("# x\n\nshare = 'half'", 3, '`share` cannot be "half", write a number from 0.1 to 0.9'),
        ("share = nan", 1, "`share` cannot be NaN"),
        ("lable = 'clicks'", 1, "there is no choice called `lable`, write `label`"),
        ("zzz = 1", 1, "there is no choice called `zzz`, choose from label, depth, share"),
        ("[label]\na = 1", 1, "`label` cannot be"),
        ("depth = 1\ndepth = 2", 2, "this is not TOML"),
        ("depth = = 2", 1, "this is not TOML"),
    ],
)
def test_an_error_names_its_line_and_what_to_write(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    path = tmp_path / "design.toml"
    path.write_text(text)

    with pytest.raises(ContentError) as raised:
        design_file.read(path, ToyDesign)

    assert str(raised.value).startswith(f"{path}:{line}: {said}")


def test_a_file_that_is_missing_is_named_with_what_writes_one(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="onsite lab start"):
        design_file.read(tmp_path / "none.toml", ToyDesign)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "design.toml"
    path.write_bytes(b"\xff\xfe")

    with pytest.raises(ContentError, match="not UTF-8"):
        design_file.read(path, ToyDesign)


def test_a_whole_number_will_do_for_a_decimal_one(tmp_path: Path) -> None:
    class Wide(ToyDesign):
        pass

    path = tmp_path / "design.toml"
    path.write_text("depth = 3")

    assert design_file.read(path, Wide).depth == 3


def test_any_other_choice_has_another_digest() -> None:
    assert ToyDesign().digest() == ToyDesign(depth=10).digest()
    assert ToyDesign().digest() != ToyDesign(depth=11).digest()


def test_a_changed_design_is_validated_anew() -> None:
    with pytest.raises(ValueError, match="label"):
        ToyDesign().changed(label="guesses")
