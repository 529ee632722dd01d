"""A company file as a whole: all faults at once, what is no TOML or no text, and in whose language."""

from pathlib import Path

import pytest

from behoud.company import CompanyFileError, load
from behoud.errors import BehoudError
from behoud.words import Words, in_words
from tests.company.right import RIGHT, faults

SEVERAL = [
    (
        'currency = "EUR"\n\n',
        'currency = "EUX"\n\n',
        "line 3: company.currency: `EUX` is no currency of ISO 4217, did you mean `EUR`?",
    ),
    (
        '"team", ',
        '"tem", ',
        "line 9: groups.dimensions[1]: unknown dimension `tem`, did you mean `team`?",
    ),
    (
        'customer_id = "klant"\n',
        "",
        "line 23: sources.contracts.columns: nothing fills `customer_id`, and contract_terms cannot do without it.",
    ),
]


def test_all_faults_are_said_at_once_in_the_order_of_their_lines(tmp_path: Path) -> None:
    text = RIGHT
    for before, after, _ in SEVERAL:
        text = text.replace(before, after, 1)
    assert faults(tmp_path, text) == [said for _, _, said in SEVERAL]


SYNTAX = [
    ("name = Noorderlicht", 1, "The value cannot be read"),
    ('name = "Noorderlicht', 1, "A quote is opened and not closed."),
    ("a = 1\nb = 2\n\na = 3", 4, "The same key or table stands here a second time."),
    ("a 1", 1, "Between a key and its value stands an equals sign."),
    ("a = 1 b = 2", 1, "There is more on this line than one key and its value."),
    ("\n= 1", 2, "A line starts with a key, a [table] or a #."),
]


@pytest.mark.parametrize(("text", "line", "said"), SYNTAX, ids=lambda value: str(value)[:20])
def test_what_is_no_toml_is_said_with_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    (found,) = faults(tmp_path, text)
    assert found.startswith(f"line {line}: behoud.toml: this is not TOML. {said}")


def test_a_file_that_is_not_utf8_names_its_line(tmp_path: Path) -> None:
    (tmp_path / "behoud.toml").write_bytes('[company]\nname = "Café"\n'.encode("latin-1"))
    with pytest.raises(CompanyFileError) as caught:
        load(tmp_path)
    assert caught.value.faults[0].line == 2


def test_no_file_names_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(BehoudError) as caught:
        load(tmp_path)
    assert str(caught.value) == (
        f"There is no behoud.toml in {tmp_path}. `behoud new {tmp_path}` looks at what lies there "
        "and writes one to fill in."
    )


def test_the_error_speaks_the_readers_language(tmp_path: Path) -> None:
    (tmp_path / "behoud.toml").write_text(RIGHT.replace("amount > 0", "lowr(amount)").replace("klant", ""))
    with pytest.raises(CompanyFileError) as caught:
        load(tmp_path)
    assert in_words(caught.value, Words("nl")) == (
        f"In {tmp_path}/behoud.toml staan 2 fouten:\n"
        "  regel 21: sources.contracts.where: "
        "De functie `lowr` is niet toegestaan, bedoelt u `lower`?\n"
        "  regel 25: sources.contracts.columns.customer_id: "
        "tussen de aanhalingstekens staat niets; vul iets in of laat de regel weg."
    )
    assert str(caught.value) == in_words(caught.value, Words("en"))
