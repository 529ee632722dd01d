"""De Kantines: two hundred canteens over seven months, in exports, small enough to refresh anywhere.

Each month as many join, and of those there are as large a part orders less: a company that is steady,
so that no probability is withheld because the customers of today are others than those before.

Who orders half as much mostly cancels within a month or two; some complain, pay late or answer before.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from behoud.company import Company, load
from tests.sources.folder import source

CANTEENS = 200
EARLIEST, FIRST, AS_OF = date(2024, 6, 1), date(2024, 10, 1), date(2025, 5, 1)
HEAD = """
[company]
name = "De Kantines"
currency = "EUR"
language = "en"
as_of = {as_of}
history_from = {first}
gross_margin = 0.4
engine = "{engine}"
{settings}
[churn]
kind = "contract"
[thresholds]
minimum_departures = 10
minimum_test_departures = 5
minimum_group = 5
"""
Rows = list[dict[str, object]]


@dataclass(frozen=True)
class Canteen:
    """One canteen: since when, when it orders half as much and when it gives notice, if that is known yet."""

    name: str
    number: int
    started: date
    falls: date
    notice: date | None
    yearly: str

    @property
    def first(self) -> date:
        """The first day of which its orders are in the exports."""
        return max(FIRST, self.started)

    @property
    def ended(self) -> date | None:
        return self.notice + timedelta(days=30) if self.notice else None

    @property
    def last(self) -> date:
        """The first day on which it orders no more."""
        return min(AS_OF, self.ended or AS_OF)


def canteens(folder: Path, *, engine: str, settings: str = "") -> Company:
    """The company in a folder: its exports and its company file."""
    folder.mkdir(parents=True, exist_ok=True)
    draw = random.Random(11)
    everyone = [canteen(number, draw) for number in range(CANTEENS)]
    tables: dict[str, Rows] = {
        "customers": [customer(each) for each in everyone],
        "contract_terms": [term(each) for each in everyone],
        "events": [row for each in everyone for row in orders(each)],
        "interactions": [row for each in everyone for row in complaints(each, draw)],
        "invoices": [row for each in everyone for row in invoices(each, draw)],
        "responses": [row for each in everyone for row in answers(each, draw)],
        "contacts": [{"contact_id": "p0", "customer_id": everyone[0].name}],
        "consents": [
            {"contact_id": "p0", "purpose": "profiling", "at": moment(FIRST), "state": "objected"},
        ],
    }
    for name, rows in tables.items():
        write(folder / f"{name}.csv", rows)
    head = HEAD.format(as_of=AS_OF, first=FIRST, engine=engine, settings=settings)
    sources = "".join(source(name, f"{name}.csv") for name in tables)
    (folder / "behoud.toml").write_text(head + sources, encoding="utf-8")
    return load(folder)


def canteen(number: int, draw: random.Random) -> Canteen:
    started = EARLIEST + timedelta(days=round(number * 300 / CANTEENS))
    since = max(FIRST, started)
    falls = since + timedelta(days=5 + round(draw.expovariate(1 / 200)))
    notice = falls + timedelta(days=draw.randrange(25, 75))
    if draw.random() < 0.1:
        notice = since + timedelta(days=draw.randrange(30, 300))
    known = notice if notice < AS_OF else None
    return Canteen(f"Kantine {number:03}", number, started, falls, known, f"{draw.randrange(100, 900)}.00")


def customer(each: Canteen) -> dict[str, object]:
    return {"customer_id": each.name, "segment": ("school", "office", "")[each.number % 3]}


def term(each: Canteen) -> dict[str, object]:
    return {
        "term_id": f"t{each.number}",
        "customer_id": each.name,
        "product_id": ("lunch", "coffee")[each.number % 2],
        "started_on": each.started,
        "notice_given_on": each.notice,
        "ended_on": each.ended,
        "end_kind": "voluntary" if each.ended else None,
        "renewal": "auto",
        "yearly_amount": each.yearly,
        "currency": ("EUR", "USD")[each.number == 7],
    }


def orders(each: Canteen) -> Iterator[dict[str, object]]:
    """Once a week."""
    on = each.first + timedelta(days=each.number % 7)
    while on < each.last:
        much = 5.0 if on >= each.falls else 10.0
        yield {
            "event_id": f"{each.name} {on}",
            "customer_id": each.name,
            "at": moment(on),
            "name": ("order", "terms_page")[bool(each.notice and on > each.notice - timedelta(days=10))],
            "product_id": ("lunch", "coffee")[each.number % 2],
            "quantity": much,
        }
        on += timedelta(days=7)


def complaints(each: Canteen, draw: random.Random) -> Iterator[dict[str, object]]:
    for n, on in enumerate(some_days(each, draw, 3)):
        yield {
            "interaction_id": f"{each.name} {n}",
            "customer_id": each.name,
            "at": moment(on),
            "channel": ("phone", "email")[n % 2],
            "direction": "in",
            "kind": ("question", "complaint")[draw.random() < 0.4],
            "resolved_at": moment(on + timedelta(days=draw.randrange(20))) if draw.random() < 0.8 else None,
        }


def invoices(each: Canteen, draw: random.Random) -> Iterator[dict[str, object]]:
    on = each.first
    while on < each.last:
        due = on + timedelta(days=14)
        yield {
            "invoice_id": f"{each.name} {on}",
            "customer_id": each.name,
            "issued_on": on,
            "due_on": due,
            "paid_on": due + timedelta(days=draw.randrange(-5, 12)) if draw.random() < 0.95 else None,
            "amount": each.yearly,
            "currency": "EUR",
        }
        on += timedelta(days=91)


def answers(each: Canteen, draw: random.Random) -> Iterator[dict[str, object]]:
    for n, on in enumerate(some_days(each, draw, 2)):
        unhappy = on > each.falls
        yield {
            "response_id": f"{each.name} {n}",
            "question_id": "nps",
            "customer_id": each.name,
            "metric": "nps",
            "score": draw.randrange(0, 7) if unhappy else draw.randrange(6, 11),
            "scale_min": 0,
            "scale_max": 10,
            "completed_at": moment(on),
        }


def some_days(each: Canteen, draw: random.Random, most: int) -> Sequence[date]:
    days = (each.last - each.first).days
    return [
        each.first + timedelta(days=draw.randrange(max(1, days))) for _ in range(draw.randrange(most + 1))
    ]


def moment(on: date) -> str:
    return f"{on} 10:00:00"


def write(file: Path, rows: Sequence[Mapping[str, object]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        lines = csv.DictWriter(out, list(rows[0]))
        lines.writeheader()
        lines.writerows(rows)
