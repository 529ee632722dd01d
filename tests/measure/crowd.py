"""Vos Verhuur: some hundred customers by chance, and what a plain reading of their rows says.

Large enough for groups to differ, small enough to count customer by customer in Python.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal as D
from typing import Any

from tests.small import at, day

AS_OF = day("2026-03-15")
HISTORY_FROM = day("2022-01-01")
MORE = "history_from = 2022-01-01"
PRODUCTS = ("aanhanger", "bakfiets", "camper")
Row = dict[str, Any]


def contracts(seed: int, n: int = 160) -> dict[str, list[Row]]:
    """Terms, customers, teams and usage; campers are kept longest, and used most."""
    rng = random.Random(seed)
    tables: dict[str, list[Row]] = {"contract_terms": [], "customers": [], "customer_teams": [], "events": []}
    tables["products"] = [{"product_id": p, "name": p.title()} for p in PRODUCTS]
    tables["teams"] = [{"team_id": t, "name": t} for t in ("Noord", "Zuid")]
    for number in range(n):
        customer = f"klant {number:03}"
        started = HISTORY_FROM + timedelta(days=rng.randrange(-400, 1400))
        team = rng.choice(["Noord", "Zuid"])
        tables["customer_teams"].append(
            {"customer_id": customer, "from_on": day("2020-01-01"), "team_id": team}
        )
        tables["customers"].append(
            {
                "customer_id": customer,
                "segment": rng.choice(["groot", "klein", None]),
                "acquisition_channel": rng.choice(["beurs", "web"]),
                "started_on": started - timedelta(days=rng.choice([0, 0, 500])),
            }
        )
        terms = lives(rng, customer, started, 0.6 if team == "Noord" else 1.6)
        tables["contract_terms"] += terms
        tables["events"] += usage(rng, customer, terms)
    return tables


def lives(rng: random.Random, customer: str, started: date, pace: float) -> list[Row]:
    """One or two lives of one to three products each, in which a product may be dropped on the way."""
    found: list[Row] = []
    while started < AS_OF:
        products = rng.sample(PRODUCTS, rng.randint(1, 3))
        length = 5 + int(rng.expovariate(pace / (1500 if "camper" in products else 700)))
        last = started + timedelta(days=length)
        for place, product in enumerate(products):
            early = started + timedelta(days=length // 2) if place and rng.random() < 0.3 else last
            found.append(
                {
                    "term_id": f"{customer} {product} {started}",
                    "customer_id": customer,
                    "product_id": product,
                    "started_on": started,
                    "ended_on": early if early < AS_OF else None,
                    "renewal": "auto",
                    "yearly_amount": D(rng.randrange(100, 90000)) / 100,
                    "currency": "EUR",
                    "end_kind": rng.choice(["voluntary", "voluntary", "involuntary", "completed"]),
                }
            )
        started = last + timedelta(days=rng.randrange(40, 300)) if rng.random() < 0.3 else AS_OF
    return found


def usage(rng: random.Random, customer: str, terms: list[Row]) -> list[Row]:
    """Use of campers, weekly or so, that dries up before an end; some of it after the contract."""
    found: list[Row] = []
    for term in terms:
        if term["product_id"] != "camper":
            continue
        last = term["ended_on"] or AS_OF - timedelta(days=1)
        used = term["started_on"]
        while used <= min(last + timedelta(days=20), AS_OF - timedelta(days=1)):
            near = (last - used).days < 120 and term["ended_on"] is not None
            found.append(
                {
                    "event_id": f"{customer} {used} {len(found)}",
                    "customer_id": customer,
                    "at": at(f"{used}T10:00"),
                    "quantity": None if rng.random() < 0.1 else float(rng.randint(1, 9)),
                }
            )
            used += timedelta(days=rng.randint(20, 60) if near else rng.randint(2, 25))
    return found


def sales(seed: int, n: int = 120) -> dict[str, list[Row]]:
    """Purchases in two currencies, without a contract."""
    rng = random.Random(seed)
    rows: list[Row] = []
    customers = []
    for number in range(n):
        customer = f"koper {number:03}"
        customers.append({"customer_id": customer, "region": rng.choice(["Kust", "Land"])})
        on = HISTORY_FROM + timedelta(days=rng.randrange(1300))
        while on < AS_OF:
            rows.append(
                {
                    "transaction_id": str(len(rows)),
                    "customer_id": customer,
                    "at": at(f"{on}T09:00"),
                    "product_id": rng.choice(PRODUCTS),
                    "amount": D(rng.randrange(-500, 20000)) / 100,
                    "currency": rng.choice(["EUR", "EUR", "USD"]),
                }
            )
            on = on + timedelta(days=int(rng.expovariate(1 / 60))) if rng.random() < 0.9 else AS_OF
    rates = [{"currency": "USD", "on": day(f"{y}-01-01"), "rate": r} for y, r in ((2022, 0.9), (2024, 0.95))]
    return {"transactions": rows, "customers": customers, "fx_rates": rates}


def running(terms: list[Row], on: date) -> list[Row]:
    """Terms that run on a day; a last day counts where the customer goes on the day after."""
    begun = {(t["customer_id"], t["started_on"]) for t in terms}

    def over(term: Row) -> bool:
        if term["ended_on"] is None or term["ended_on"] > on:
            return False
        goes_on = (term["customer_id"], term["ended_on"] + timedelta(days=1)) in begun
        return not (term["ended_on"] == on and goes_on)

    return [t for t in terms if t["started_on"] <= on and not over(t)]


def life_spans(terms: list[Row], grace_days: int = 30) -> dict[str, list[tuple[date, date | None]]]:
    """First and last day of each life of a customer; None while it runs."""
    found: dict[str, list[tuple[date, date | None]]] = {}
    for term in sorted(terms, key=lambda t: (t["customer_id"], t["started_on"])):
        spans = found.setdefault(term["customer_id"], [])
        end = term["ended_on"]
        if spans and (spans[-1][1] is None or (term["started_on"] - spans[-1][1]).days <= grace_days):
            first, last = spans[-1]
            spans[-1] = (first, None if last is None or end is None else max(last, end))
        else:
            spans.append((term["started_on"], end))
    return found
