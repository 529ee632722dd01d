"""Everything that is wrong with a company file, at once, with its line."""

from pathlib import Path

import pytest

from behoud.company import CompanyFileError, column_faults, load
from behoud.errors import BehoudError
from behoud.words import Words, in_words

RIGHT = """[company]
name = "Noorderlicht"
currency = "EUR"

[churn]
kind = "contract"

[groups]
dimensions = ["team", "plan_tier"]

[attributes.customers]
plan_tier = "text"

[targets]
customer_churn_rate = 0.08

[[sources]]
name = "contracts"
table = "contract_terms"
files = "contracts.csv"
where = "amount > 0"

[sources.columns]
term_id = "nr"
customer_id = "klant"
started_on = { column = "van", format = "dd-mm-yyyy" }
currency = { value = "EUR" }
renewal = { column = "auto", values = { ja = "auto", nee = "manual" } }
"""


def faults(folder: Path, text: str) -> list[str]:
    (folder / "behoud.toml").write_text(text, encoding="utf-8")
    try:
        load(folder)
    except CompanyFileError as error:
        return [str(fault.error()) for fault in error.faults]
    return []


ONE_FAULT = [
    (
        "[targets]",
        "[retention]\nmonth = 3\n[targets]",
        "line 15: retention.month: unknown key `month`, did you mean `months`?",
    ),
    ("[targets]", "[retention]\nleast = 0\n[targets]", "line 15: retention.least: 0 must be more than zero."),
    (
        "[targets]",
        "[retention]\ndays = -1\n[targets]",
        "line 15: retention.days: -1 must not be less than zero.",
    ),
    (
        "[targets]",
        "[predict]\nlookup = []\n[targets]",
        "line 15: predict.lookup: unknown key `lookup`, did you mean `lookups`?",
    ),
    ('name = "Noorderlicht"', "name = 3", "line 2: company.name: `3` is not text between quotes."),
    (
        'name = "Noorderlicht"',
        'name = ""',
        "line 2: company.name: there is no text between the quotes; fill it in or leave the line out.",
    ),
    ('name = "Noorderlicht"', "", "line 1: company.name: `name` is missing."),
    (
        'currency = "EUR"\n\n',
        'currency = "EUX"\n\n',
        "line 3: company.currency: `EUX` is no currency of ISO 4217, did you mean `EUR`?",
    ),
    (
        "\n[churn]",
        'languag = "nl"\n[churn]',
        "line 4: company.languag: unknown key `languag`, did you mean `language`?",
    ),
    (
        "\n[churn]",
        'language = "de"\n[churn]',
        "line 4: company.language: behoud does not speak `de`. Known: nl, en.",
    ),
    (
        "\n[churn]",
        'time_zone = "Europe/Amsterdm"\n[churn]',
        "line 4: company.time_zone: unknown time zone `Europe/Amsterdm`, did you mean `Europe/Amsterdam`?",
    ),
    (
        "\n[churn]",
        'as_of = "2026-11-21"\n[churn]',
        "line 4: company.as_of: `2026-11-21` is not a day, written 2026-11-21 without quotes.",
    ),
    (
        "\n[churn]",
        "gross_margin = 62\n[churn]",
        "line 4: company.gross_margin: 62 must be more than 0 and at most 1 (0.08 is 8 per cent).",
    ),
    (
        "\n[churn]",
        'engine = "sparkle://x"\n[churn]',
        "line 4: company.engine: unknown engine `sparkle://x`. "
        "Write duckdb://, local[2], local-cluster[2,1,2048] or spark://host:7077.",
    ),
    (
        "[groups]",
        "[spark]\nexecutor_memory = '8g'\n\n[groups]",
        "line 9: spark.executor_memory: `executor_memory` is no setting of Spark. "
        'Write its whole name: "spark.executor.memory" = "8g".',
    ),
    (
        "[groups]",
        '[spark]\n"spark.sql.session.timeZone" = "Europe/Amsterdam"\n\n[groups]',
        "line 9: spark.spark.sql.session.timeZone: `spark.sql.session.timeZone` is not for a company file: "
        "the figures rest on it, and the master stands in company.engine.",
    ),
    (
        "[groups]",
        '[spark]\n"spark.executor.memory" = ["8g"]\n\n[groups]',
        "line 9: spark.spark.executor.memory: `[…]` is not text, a number, a day, true or false.",
    ),
    (
        'kind = "contract"',
        'kind = "contracts"',
        "line 6: churn.kind: unknown kind of churn `contracts`, did you mean `contract`?",
    ),
    (
        'kind = "contract"',
        'kind = "contract"\ngrace_days = -1',
        "line 7: churn.grace_days: -1 must not be less than zero.",
    ),
    (
        'kind = "contract"',
        'kind = "inactivity"',
        "line 5: churn: `inactivity_days` is missing, churn of kind inactivity cannot do without it.",
    ),
    (
        "[targets]",
        '[predict]\nallow_sensitive = ["plan_tir"]\n[targets]',
        "line 15: predict.allow_sensitive[1]: `plan_tir` is no own column of customers; "
        "declare it under [attributes.customers], did you mean `plan_tier`?",
    ),
    (
        'kind = "contract"',
        'kind = "snapshot"\ndeparted = "plan_tir"',
        "line 7: churn.departed: `plan_tir` is no own column of customers; "
        "declare it under [attributes.customers], did you mean `plan_tier`?",
    ),
    (
        'kind = "contract"',
        'kind = "snapshot"\ndeparted = "plan_tier"',
        "line 7: churn.departed: `plan_tier` is of type text; here it must be flag.",
    ),
    (
        '"team", ',
        '"tem", ',
        "line 9: groups.dimensions[1]: unknown dimension `tem`, did you mean `team`?",
    ),
    ('"team", ', '"plan_tier", ', "line 9: groups.dimensions[2]: `plan_tier` is in the list twice."),
    (
        'plan_tier = "text"',
        'plan_tier = "txt"',
        "line 12: attributes.customers.plan_tier: unknown type `txt`, did you mean `text`?",
    ),
    (
        'plan_tier = "text"',
        'plan_tier = "text"\nsegment = "text"',
        "line 13: attributes.customers.segment: customers already has a column `segment`; choose another name.",
    ),
    (
        "[attributes.customers]",
        '[attributes.custmers]\nx = "text"\n[attributes.customers]',
        "line 11: attributes.custmers: unknown table `custmers`, did you mean `customers`?",
    ),
    (
        "customer_churn_rate = 0.08",
        "customer_chrn_rate = 0.08",
        "line 15: targets.customer_chrn_rate: unknown measure `customer_chrn_rate`, "
        "did you mean `customer_churn_rate`?",
    ),
    (
        "customer_churn_rate = 0.08",
        "customer_churn_rate = true",
        "line 15: targets.customer_churn_rate: `true` is not a number.",
    ),
    (
        "customer_churn_rate = 0.08",
        "customer_churn_rate = nan",
        "line 15: targets.customer_churn_rate: `NaN` is not a number.",
    ),
    (
        "[groups]",
        "[grops]\n[groups]",
        "line 8: grops: unknown key `grops`, did you mean `groups`?",
    ),
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


def test_the_file_without_a_fault_has_none(tmp_path: Path) -> None:
    assert faults(tmp_path, RIGHT) == []


@pytest.mark.parametrize(("before", "after", "said"), ONE_FAULT, ids=lambda text: text[:30])
def test_one_fault_is_said_with_its_line(tmp_path: Path, before: str, after: str, said: str) -> None:
    assert RIGHT.count(before) >= 1
    assert "\n".join(faults(tmp_path, RIGHT.replace(before, after, 1))) == said


def test_all_faults_are_said_at_once_in_the_order_of_their_lines(tmp_path: Path) -> None:
    changes = [
        change for change in ONE_FAULT if change[0] in ('currency = "EUR"\n\n', '"team", ', "amount > 0")
    ]
    changes = [changes[0], changes[1], changes[3]]
    text = RIGHT
    for before, after, _ in changes:
        text = text.replace(before, after, 1)
    assert faults(tmp_path, text) == [said for _, _, said in changes]


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


def test_columns_that_the_source_turns_out_not_to_have(tmp_path: Path) -> None:
    (tmp_path / "behoud.toml").write_text(RIGHT)
    company = load(tmp_path)
    present = ["nr", "klantnr", "van", "amont", "auto"]
    assert [str(f.error()) for f in column_faults(company, company.sources[0], present)] == [
        "line 21: sources.contracts.where: unknown column `amount`, did you mean `amont`?",
        "line 25: sources.contracts.columns.customer_id: unknown column `klant`, did you mean `klantnr`?",
    ]
    assert column_faults(company, company.sources[0], ["nr", "klant", "van", "Amount", "auto"]) == ()
