"""A company file without a fault, for tests that make one, and what loading a file says of it."""

from pathlib import Path

from behoud.company import CompanyFileError, load

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
