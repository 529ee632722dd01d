"""What is wrong with the settings of a company file, said with its line."""

from pathlib import Path

import pytest

from tests.company.right import RIGHT, faults

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
]


def test_the_file_without_a_fault_has_none(tmp_path: Path) -> None:
    assert faults(tmp_path, RIGHT) == []


@pytest.mark.parametrize(("before", "after", "said"), ONE_FAULT, ids=lambda text: text[:30])
def test_one_fault_is_said_with_its_line(tmp_path: Path, before: str, after: str, said: str) -> None:
    assert RIGHT.count(before) >= 1
    assert "\n".join(faults(tmp_path, RIGHT.replace(before, after, 1))) == said
