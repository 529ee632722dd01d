"""What is wrong with the sources of a company file and their columns, said with its line."""

from pathlib import Path

import pytest

from behoud.company import column_faults, load
from tests.company.right import RIGHT, faults

ONE_FAULT = [
    (
        'table = "contract_terms"',
        'table = "contract_terms"\nquery = "select 1"',
        "line 20: sources.contracts.query: `query` asks for a database; give its `url` instead of `files`.",
    ),
    (
        'files = "contracts.csv"\n',
        "",
        "line 17: sources.contracts: say where the rows are: `files`, or the `url` of a database.",
    ),
    (
        'files = "contracts.csv"',
        'files = "contracts.csv"\ndelimiter = ";;"',
        "line 21: sources.contracts.delimiter: `;;` must be a single character.",
    ),
    (
        'files = "contracts.csv"',
        'files = "contracts.csv"\nencoding = "utf-9"',
        "line 21: sources.contracts.encoding: unknown encoding `utf-9`, did you mean `utf-8`?",
    ),
    (
        "amount > 0",
        "amount > (select 1)",
        "line 21: sources.contracts.where: `subquery` is not allowed in an expression. Allowed are columns, "
        "values, arithmetic, comparisons, and, or, not, in, between, like, is null, case, cast and a list "
        "of functions.",
    ),
    (
        'customer_id = "klant"',
        'custmer_id = "klant"\ncustomer_id = "klant"',
        "line 25: sources.contracts.columns.custmer_id: contract_terms has no column `custmer_id`, "
        "did you mean `customer_id`?",
    ),
    (
        'customer_id = "klant"\n',
        "",
        "line 23: sources.contracts.columns: nothing fills `customer_id`, and contract_terms cannot do without it.",
    ),
    (
        '"dd-mm-yyyy"',
        '"dd-mm-jjjj"',
        "line 26: sources.contracts.columns.started_on.format: `dd-mm-jjjj` is no date format. Use yyyy or yy, "
        'mm or m, dd or d, and HH, MM, SS for the time: "dd-mm-yyyy HH:MM".',
    ),
    (
        '{ value = "EUR" }',
        '{ value = "EUR", column = "c" }',
        "line 27: sources.contracts.columns.currency: a column comes from one place, here are column, value.",
    ),
    (
        '{ value = "EUR" }',
        "{ }",
        "line 27: sources.contracts.columns.currency: "
        "say where the column comes from: `column`, `sql`, `value` or `lookup`.",
    ),
    (
        '{ value = "EUR" }',
        '{ value = "EUO" }',
        "line 27: sources.contracts.columns.currency.value: `EUO` is no currency of ISO 4217, did you mean `EUR`?",
    ),
    (
        '{ value = "EUR" }',
        '{ column = "c", format = "dd-mm-yyyy" }',
        "line 27: sources.contracts.columns.currency.format: "
        "a format is for days and moments; currency is of type text.",
    ),
    (
        'ja = "auto"',
        'ja = "automatic"',
        "line 28: sources.contracts.columns.renewal.values.ja: `automatic` cannot stand in renewal, "
        "did you mean `auto`?",
    ),
    (
        'term_id = "nr"',
        'term_id = { lookup = "teams", column = "x", key = "team_nr" }',
        "line 24: sources.contracts.columns.term_id: `give` is missing; "
        "a lookup has `lookup`, `column`, `key` and `give`.\n"
        "line 24: sources.contracts.columns.term_id.key: teams has no column `team_nr`, did you mean `team_id`?",
    ),
    (
        "[[sources]]",
        '[[sources]]\nname = "contracts"\ntable = "teams"\nfiles = "x.csv"\n\n[[sources]]',
        "line 23: sources.contracts.name: there is an earlier source called `contracts`; give each its own name.",
    ),
]


@pytest.mark.parametrize(("before", "after", "said"), ONE_FAULT, ids=lambda text: text[:30])
def test_one_fault_is_said_with_its_line(tmp_path: Path, before: str, after: str, said: str) -> None:
    assert RIGHT.count(before) >= 1
    assert "\n".join(faults(tmp_path, RIGHT.replace(before, after, 1))) == said


def test_columns_that_the_source_turns_out_not_to_have(tmp_path: Path) -> None:
    (tmp_path / "behoud.toml").write_text(RIGHT)
    company = load(tmp_path)
    present = ["nr", "klantnr", "van", "amont", "auto"]
    assert [str(f.error()) for f in column_faults(company, company.sources[0], present)] == [
        "line 21: sources.contracts.where: unknown column `amount`, did you mean `amont`?",
        "line 25: sources.contracts.columns.customer_id: unknown column `klant`, did you mean `klantnr`?",
    ]
    assert column_faults(company, company.sources[0], ["nr", "klant", "van", "Amount", "auto"]) == ()
