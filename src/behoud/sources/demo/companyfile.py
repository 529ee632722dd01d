"""The company file of the demo, and the two files that look like a Dutch office's exports."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pyarrow as pa

from behoud.schemas import TABLES
from behoud.sources.demo import catalogue, columns

BENCHMARKS = (
    ("customer_churn_rate", 2023, 0.061, "customers"),
    ("customer_churn_rate", 2024, 0.064, "customers"),
    ("customer_churn_rate", 2025, 0.062, "customers"),
    ("gross_revenue_retention", 2025, 0.915, "revenue"),
)
INDUSTRY = "business services"
SOURCE = "made up for this demo, not a real figure"

EXPORTS = {
    "contacts": "contactpersonen",
    "invoices": "facturen",
}
HEADERS = {
    "contacts": {
        "contact_id": "Contactnummer",
        "customer_id": "Klantnummer",
        "name": "Naam",
        "role": "Rol",
        "level": "Niveau",
        "email": "E-mail",
        "phone": "Telefoon",
        "language": "Taal",
        "preferred_channel": "Voorkeurskanaal",
        "active_from": "In dienst vanaf",
        "active_to": "Uit dienst per",
    },
    "invoices": {
        "invoice_id": "Factuurnummer",
        "customer_id": "Klantnummer",
        "issued_on": "Factuurdatum",
        "due_on": "Vervaldatum",
        "paid_on": "Betaald op",
        "amount": "Bedrag",
        "currency": "Valuta",
        "method": "Betaalwijze",
        "failed_attempts": "Mislukte incasso's",
        "failure_reason": "Reden mislukking",
    },
}
WORDS = {
    ("contacts", "role"): {
        "beslisser": "decider",
        "beïnvloeder": "influencer",
        "gebruiker": "user",
        "administratie": "payer",
    },
    ("contacts", "level"): {"directie": "c_level", "management": "management", "medewerker": "staff"},
    ("contacts", "preferred_channel"): {"e-mail": "email", "telefoon": "phone", "portaal": "portal"},
}
DUTCH_DATE = "dd-mm-yyyy"


def benchmark_table() -> pa.Table:
    """The table benchmarks, with the same made-up figures as the company file."""
    metric, year, value, basis = zip(*BENCHMARKS, strict=True)
    size = len(BENCHMARKS)
    return columns.table(
        "benchmarks",
        {
            "industry": [INDUSTRY] * size,
            "year": list(year),
            "metric": list(metric),
            "value": list(value),
            "definition": list(metric),
            "basis": list(basis),
            "source": [SOURCE] * size,
        },
    )


def write_company(folder: Path, *, until: date, history_from: date, files: dict[str, str]) -> None:
    """Writes `folder`/behoud.toml; `files` maps each table to the path of its file in the folder."""
    parts = [_HEAD.format(name=catalogue.COMPANY, industry=INDUSTRY, until=until, history_from=history_from)]
    parts += [_benchmark(*row) for row in BENCHMARKS]
    parts += [_source(table, path) for table, path in files.items()]
    (folder / "behoud.toml").write_text("\n".join(parts), encoding="utf-8")


_HEAD = """\
# {name} does not exist: this company was generated, with its customers, people and figures.

[company]
name = "{name}"
industry = "{industry}"
language = "nl"
currency = "EUR"
time_zone = "Europe/Amsterdam"
as_of = {until}
history_from = {history_from}
gross_margin = 0.62
engine = "duckdb://"

[churn]
kind = "contract"
grace_days = 30

[groups]
dimensions = ["team", "segment", "region", "industry", "product", "channel", "plan_tier"]

[attributes.customers]
plan_tier = "text"
employees = "integer"

[thresholds]
confidence = 0.95

[targets]
customer_churn_rate = 0.08
value_not_renewed = 1500000
"""


def _benchmark(metric: str, year: int, value: float, basis: str) -> str:
    lines = {"metric": metric, "definition": metric, "basis": basis, "industry": INDUSTRY, "source": SOURCE}
    quoted = "".join(f'{key} = "{text}"\n' for key, text in lines.items())
    return f"[[benchmarks]]\nyear = {year}\nvalue = {value}\n{quoted}"


def _source(table: str, path: str) -> str:
    text = f'[[sources]]\nname = "{EXPORTS.get(table, table)}"\ntable = "{table}"\nfiles = "{path}"\n'
    if table not in EXPORTS:
        return text
    text += 'delimiter = ";"\nencoding = "utf-8"\ndecimal = ","\n[sources.columns]\n'
    return text + "".join(f"{line}\n" for line in _mappings(table))


def _mappings(table: str) -> Iterable[str]:
    for name, header in HEADERS[table].items():
        facts = [f'column = "{header}"']
        if TABLES[table].column(name).type == "date":
            facts.append(f'format = "{DUTCH_DATE}"')
        words = WORDS.get((table, name))
        if words:
            pairs = ", ".join(f'"{dutch}" = "{own}"' for dutch, own in words.items())
            facts.append(f"values = {{ {pairs} }}")
        yield f"{name} = {{ {', '.join(facts)} }}" if len(facts) > 1 else f'{name} = "{header}"'
