"""Whatever a person does to the file, what comes out is a company or a sentence."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from behoud.company import load
from behoud.errors import BehoudError
from behoud.words import Words, in_words

LINES = [
    "[company]",
    'name = "Noorderlicht"',
    'currency = "EUR"',
    "as_of = 2026-11-21",
    "gross_margin = 0.62",
    "[churn]",
    'kind = "snapshot"',
    'departed = "gone"',
    'tenure_months = "tenure"',
    "[groups]",
    'dimensions = ["team", "plan"]',
    "[attributes.customers]",
    'plan = "text"',
    'gone = "flag"',
    'tenure = "integer"',
    "[thresholds]",
    "confidence = 0.95",
    "[targets]",
    "customer_churn_rate = 0.08",
    "[[benchmarks]]",
    'metric = "customer_churn_rate"',
    "year = 2025",
    "value = 0.062",
    'definition = "customer_churn_rate"',
    'basis = "customers"',
    'source = "Branchemonitor"',
    "[[sources]]",
    'name = "contracts"',
    'table = "contract_terms"',
    'files = "contracts.csv"',
    'where = "amount > 0"',
    "[sources.columns]",
    'term_id = "nr"',
    'customer_id = { lookup = "customers", column = "naam", key = "name", give = "customer_id" }',
    'started_on = { column = "van", format = "dd-mm-yyyy" }',
    'yearly_amount = { sql = "bedrag * 12" }',
    'currency = { value = "EUR" }',
    'renewal = { column = "auto", values = { ja = "auto" } }',
]

VALUES = ("3", "-1", "0.5", "true", '""', '"x"', "[]", "[1, [2]]", "{}", '{ a = 1 }', "2026-01-01", "07:00:00",
          "2026-01-01T00:00:00Z", "inf", "nan", '"""a\nb"""', "=", "", "[", '{ column = [1], values = 3 }')  # fmt: skip


@st.composite
def spoiled(draw: st.DrawFn) -> str:
    """The file with a few lines gone, doubled, or with another value or key."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(lines) - 1))
        change = draw(st.sampled_from(("gone", "twice", "value", "key", "moved")))
        if change == "gone":
            lines[place] = ""
        elif change == "twice":
            lines.insert(place, lines[place])
        elif change == "moved":
            lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(place))
        elif change == "value":
            lines[place] = re.sub(
                r"=.*", lambda _: f"= {draw(st.sampled_from(VALUES))}", lines[place], count=1
            )
        else:
            lines[place] = draw(st.sampled_from(("x", '"a b"', "a.b", "_"))) + lines[place]
    return "\n".join(lines)


@settings(max_examples=300, deadline=None)
@given(spoiled())
def test_a_spoiled_file_is_a_company_or_a_sentence_in_both_languages(text: str) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / "behoud.toml").write_text(text, encoding="utf-8")
        try:
            said = load(Path(folder)).name
        except BehoudError as error:
            said = in_words(error, Words("nl")) + in_words(error, Words("en"))
    assert said != ""
