"""What the tests of the analysis pages reckon with: the rows themselves, in plain Python."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpResponse

from behoud.company import load
from behoud.pipeline.refresh import refresh
from behoud.web.reading.current import HELD, TURN, Current

Row = dict[str, Any]
HEAD = """
[company]
name = "Kaas & Zonen"
currency = "EUR"
language = "en"
time_zone = "Europe/Amsterdam"
as_of = 2026-11-01

[churn]
{churn}
"""
SOURCE = '\n[[sources]]\nname = "{name}"\ntable = "{name}"\nfiles = "{name}.csv"\n'
BY_CONTRACT = 'kind = "contract"'
BY_PURCHASE = 'kind = "inactivity"\ninactivity_days = 90'
CUSTOMERS = """customer_id,name,started_on
K1,Aalbers,2024-01-01
K2,Bakker,2024-02-01
K3,Chen,2025-06-01
"""
CONTRACTS = """term_id,contract_id,customer_id,started_on,ends_on,ended_on,notice_deadline_on,yearly_amount,renewal,end_kind
T1,C1,K1,2024-01-01,2026-12-31,,2026-11-30,1200,auto,
T2,C2,K2,2024-02-01,2026-01-31,2026-01-31,,800,manual,voluntary
T3,C3,K3,2025-06-01,2027-05-31,,,600,manual,
"""
SALES = """transaction_id,customer_id,at,amount
S1,K1,2026-01-05 10:00:00,30
S2,K1,2026-10-05 10:00:00,20
S3,K2,2025-03-05 10:00:00,40
"""


def table(shown: Current, name: str) -> list[Row]:
    """The rows of a table as they were known on the snapshot's day."""
    with TURN:
        views = shown.opened.definitions.views
        found: list[Row] = views.engine.arrow(views[name]).to_pylist()
    return found


def board(shown: Current) -> dict[str, Row]:
    """Customer to its row of the board."""
    return {row["customer_id"]: row for row in shown.board.rows("SELECT * FROM board", [])}


def lines(answer: HttpResponse) -> list[dict[str, str]]:
    """The rows of a CSV answer."""
    text = b"".join(answer).decode("utf-8-sig").splitlines()
    return list(csv.DictReader(text))


@contextmanager
def serving(folder: Path, churn: str, **tables: str) -> Iterator[None]:
    """The application on another company, of these tables only."""
    company = folder / "company"
    company.mkdir()
    text = HEAD.format(churn=churn) + "".join(SOURCE.format(name=name) for name in tables)
    (company / "behoud.toml").write_text(text, encoding="utf-8")
    for name, rows in tables.items():
        (company / f"{name}.csv").write_text(rows, encoding="utf-8")
    refresh(load(company)).definitions.views.engine.close()
    before = settings.COMPANY, settings.ENVIRONMENT
    settings.COMPANY = company
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, company=company, folder=folder / "web")
    try:
        yield
    finally:
        settings.COMPANY, settings.ENVIRONMENT = before
        HELD.pop(company).close()
