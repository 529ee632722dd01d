"""A company file that is right, as the rooms see it."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import ValidationError

from behoud.company import Company, Retention, load, strptime
from behoud.schemas import Type

NOORDERLICHT = """
[company]
name = "Noorderlicht"
industry = "business services"
language = "nl"
currency = "EUR"
time_zone = "Europe/Amsterdam"
as_of = 2026-11-21
history_from = 2022-01-01
gross_margin = 0.62
engine = "local[2]"

[churn]
kind = "contract"
grace_days = 45

[groups]
dimensions = ["team", "region", "plan_tier"]

[attributes.customers]
plan_tier = "text"

[thresholds]
minimum_group = 25
usage_decline = 0.4

[predict]
lookups = ["terms_page", "export_all_data"]
allow_sensitive = ["plan_tier"]

[retention]
months = 6

[targets]
customer_churn_rate = 0.08
value_not_renewed = 1500000

[[benchmarks]]
metric = "customer_churn_rate"
year = 2025
value = 0.062
definition = "customer_churn_rate"
basis = "customers"
industry = "business services"
source = "Branchemonitor 2025, table 4"

[[sources]]
name = "contracts"
table = "contract_terms"
files = "../data/contracts*.csv"
where = "status <> 'concept'"
delimiter = ";"
decimal = ","
encoding = "windows-1252"

[sources.columns]
term_id = "contractnr"
customer_id = "klantnr"
started_on = { column = "ingangsdatum", format = "dd-mm-yyyy" }
yearly_amount = { sql = "maandbedrag * 12" }
currency = { value = "EUR" }
renewal = { column = "stilzwijgend", values = { ja = "auto", nee = "manual" } }
recorded_at = "gewijzigd"

[[sources]]
name = "usage"
table = "events"
url = "sqlite:///crm.db"
from = "usage"

[sources.columns]
customer_id = { lookup = "contract_terms", column = "contract", key = "term_id", give = "customer_id" }
at = "when"

[[sources]]
name = "teams"
table = "teams"
files = "teams.csv"
"""

SMALL = '[company]\nname = "Zuid"\ncurrency = "EUR"\n\n[churn]\nkind = "contract"\n'


def company(folder: Path, text: str, **today: date) -> Company:
    (folder / "behoud.toml").write_text(text, encoding="utf-8")
    return load(folder, **today)


@pytest.fixture
def noorderlicht(tmp_path: Path) -> Company:
    return company(tmp_path, NOORDERLICHT)


def test_who_it_is(noorderlicht: Company) -> None:
    assert noorderlicht.name == "Noorderlicht"
    assert noorderlicht.language == "nl"
    assert noorderlicht.as_of == date(2026, 11, 21)
    assert noorderlicht.history_from == date(2022, 1, 1)
    assert noorderlicht.gross_margin == Decimal("0.62")
    assert noorderlicht.engine == "local[2]"


def test_root_is_the_folder_in_full(noorderlicht: Company, tmp_path: Path) -> None:
    assert noorderlicht.root == tmp_path.resolve()
    assert noorderlicht.lake == tmp_path.resolve() / "lake"


def test_churn_groups_and_attributes(noorderlicht: Company) -> None:
    assert (noorderlicht.churn.kind, noorderlicht.churn.grace_days) == ("contract", 45)
    assert noorderlicht.dimensions == ("team", "region", "plan_tier")
    assert noorderlicht.attributes == {"customers": {"plan_tier": Type.TEXT}}


def test_snapshots_are_kept_for_as_long_as_is_said_and_else_by_the_default(noorderlicht: Company) -> None:
    assert noorderlicht.retention == Retention(days=35, months=6, least=3)


def test_what_a_prediction_may_be_made_from(noorderlicht: Company, tmp_path: Path) -> None:
    assert noorderlicht.predict.lookups == ("terms_page", "export_all_data")
    assert noorderlicht.predict.errors is None
    assert noorderlicht.predict.allow_sensitive == ("plan_tier",)
    assert company(tmp_path, SMALL).predict.allow_sensitive == ()


def test_thresholds_keep_their_defaults_where_nothing_is_said(noorderlicht: Company) -> None:
    assert noorderlicht.thresholds.minimum_group == 25
    assert noorderlicht.thresholds.usage_decline == 0.4
    assert noorderlicht.thresholds.confidence == 0.95
    assert noorderlicht.thresholds.minimum_departures == 50


def test_targets_and_benchmarks_are_exact(noorderlicht: Company) -> None:
    assert noorderlicht.targets == {
        "customer_churn_rate": Decimal("0.08"),
        "value_not_renewed": Decimal(1500000),
    }
    assert noorderlicht.benchmarks[0].value == Decimal("0.062")
    assert noorderlicht.benchmarks[0].source == "Branchemonitor 2025, table 4"


def test_each_kind_of_mapping(noorderlicht: Company) -> None:
    contracts, usage, teams = noorderlicht.sources
    assert contracts.columns is not None
    assert {name: mapping.kind for name, mapping in contracts.columns.items()} == {
        "term_id": "column",
        "customer_id": "column",
        "started_on": "column",
        "yearly_amount": "sql",
        "currency": "value",
        "renewal": "column",
        "recorded_at": "column",
    }
    assert contracts.columns["renewal"].values == {"ja": "auto", "nee": "manual"}
    assert usage.from_ == "usage"
    assert usage.columns is not None
    assert usage.columns["customer_id"].kind == "lookup"
    assert usage.columns["customer_id"].give == "customer_id"
    assert teams.columns is None


def test_without_as_of_it_is_today_in_the_companys_zone(tmp_path: Path) -> None:
    assert company(tmp_path, SMALL, today=date(2026, 3, 1)).as_of == date(2026, 3, 1)
    west = company(tmp_path, SMALL.replace("[churn]", 'time_zone = "Pacific/Pago_Pago"\n[churn]')).as_of
    east = company(tmp_path, SMALL.replace("[churn]", 'time_zone = "Pacific/Kiritimati"\n[churn]')).as_of
    assert timedelta(days=1) <= east - west <= timedelta(days=2)


def test_seen_at_another_day_nothing_else_changes(noorderlicht: Company) -> None:
    earlier = noorderlicht.at(date(2025, 1, 1))
    assert earlier.as_of == date(2025, 1, 1)
    assert earlier.model_copy(update={"as_of": noorderlicht.as_of}) == noorderlicht


def test_it_cannot_be_changed(noorderlicht: Company) -> None:
    with pytest.raises(ValidationError):
        noorderlicht.name = "Zuiderlicht"


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    (tmp_path / "behoud.toml").write_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())
    assert load(tmp_path).name == "Zuid"


@pytest.mark.parametrize(
    ("form", "pattern"),
    [
        ("dd-mm-yyyy", "%d-%m-%Y"),
        ("d/m/yy", "%d/%m/%y"),
        ("yyyymmdd", "%Y%m%d"),
        ("yyyy-mm-ddTHH:MM:SS", "%Y-%m-%dT%H:%M:%S"),
        ("dd.mm.yyyy H:MM", "%d.%m.%Y %H:%M"),
    ],
)
def test_date_formats(form: str, pattern: str) -> None:
    assert strptime(form) == pattern


@pytest.mark.parametrize(
    "form", ["dd-mm", "yyyy-mm", "dd-mm-yyyy x", "mm-mm-yyyy", "%d-%m-%Y", "", "DD-MM-YYYY"]
)
def test_what_is_no_date_format(form: str) -> None:
    with pytest.raises(ValueError, match=r"^\S*$|yyyy|mm"):
        strptime(form)


def test_settings_of_spark_are_texts_as_spark_reads_them_however_their_names_are_written(
    tmp_path: Path,
) -> None:
    spark = """
[spark]
spark.executor.memory = "8g"
"spark.cores.max" = 16
"spark.speculation" = true
"spark.memory.fraction" = 0.7
"""
    (tmp_path / "behoud.toml").write_text(
        NOORDERLICHT.replace("[churn]", f"{spark}\n[churn]"), encoding="utf-8"
    )
    assert load(tmp_path).spark == {
        "spark.executor.memory": "8g",
        "spark.cores.max": "16",
        "spark.speculation": "true",
        "spark.memory.fraction": "0.7",
    }
