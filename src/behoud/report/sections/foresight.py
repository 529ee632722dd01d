"""Who is next: the ranked list, who cancelled already, and what comes up for renewal."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

import pyarrow.compute as pc

from behoud.predict import snapshot_told
from behoud.predict.reasons_told import worded
from behoud.report.charts import amounts
from behoud.report.charts.paint import Caption, picture
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.page import DataTable, Picture
from behoud.report.sections.grid import heads
from behoud.report.subjects.foresight import of_team

TOP = 20
MOST_RENEWALS = 40
OF_THE_DEADLINE = ("contract_days_to_deadline", "contract_days_to_end")
"""Reasons that the column with the days to the deadline tells already."""


def ranked(evidence: Evidence, team: str | None, most: int = TOP) -> list[dict[str, Any]]:
    """The scores of the company or a team, in the order in which to look at them; [] without."""
    scores = evidence.table("scores")
    if scores is None:
        return []
    own = of_team(evidence, scores, team).sort_by([("rank", "ascending")])
    return list(own.slice(0, most).to_pylist())


def pictures(evidence: Evidence, reader: Reader) -> list[Picture]:
    """The value at risk of the first twenty as bars; none where the probability is withheld."""
    found = [row for row in ranked(evidence, None) if row["value_at_risk"] is not None]
    if not found:
        return []
    bars = [at_stake(evidence, reader, row) for row in found]
    title = reader.say("report-chart-risk", count=len(bars))
    day = reader.words.date(evidence.company.as_of)
    subtitle = reader.say("report-sub-risk", basis=evidence.value_basis, day=day)
    caption = Caption(
        "risk", title, subtitle, f"{title}: " + "; ".join(f"{b.label} {b.text}" for b in bars) + "."
    )
    table = risk_table(evidence, reader, found)
    return [picture(caption, table, lambda narrow: amounts.lying(bars, reader, narrow=narrow), reader)]


def at_stake(evidence: Evidence, reader: Reader, row: dict[str, Any]) -> amounts.Amount:
    name = evidence.names.get(str(row["customer_id"]), str(row["customer_id"]))
    value = Decimal(row["value_at_risk"])
    return amounts.Amount(name, float(value), None, None, reader.words.short_money(value, reader.currency))


def risk_table(
    evidence: Evidence, reader: Reader, found: list[dict[str, Any]], *, team: bool = True
) -> DataTable:
    """Customer with the first reason, team where asked for, value, probability, value at risk, deadline.

    Of a snapshot without dates: the customer, how much it is like those that had left, and its value.
    """
    if evidence.kind == "snapshot":
        return undated_table(evidence, reader, found)
    teams = ["team"] if evidence.has_teams and team else []
    chance = ["probability", "at-risk"] if evidence.horizon else []
    names = ["customer-why", *teams, "value", *chance, "deadline"]
    rows = tuple(risk_row(evidence, reader, row, bool(teams)) for row in found)
    note = reader.say(
        "report-note-risk" if evidence.horizon else "report-note-order", days=evidence.horizon or 0
    )
    return DataTable(heads(reader, names, ("value", "probability", "at-risk", "deadline")), rows, note)


def undated_table(evidence: Evidence, reader: Reader, found: list[dict[str, Any]]) -> DataTable:
    """The ranking of a snapshot: always marked as what it is."""
    ranked_by_likeness = snapshot_told.ranked(evidence.card)
    rows = tuple(
        (
            with_reason(evidence, reader, row),
            *([reader.words.percent(row["likeness"], 0)] if ranked_by_likeness else []),
            money(reader, row["value"]),
        )
        for row in found
    )
    if ranked_by_likeness:
        note = snapshot_told.order_sentence(evidence.card, reader.words)
    else:
        note = reader.say("predict-order-value")
    names = ["customer", *(["likeness"] if ranked_by_likeness else []), "value"]
    return DataTable(heads(reader, names, names[1:]), rows, note)


def risk_row(evidence: Evidence, reader: Reader, row: dict[str, Any], team: bool) -> tuple[str, ...]:
    customer, days = row["customer_id"], row["days_to_notice_deadline"]
    return (
        with_reason(evidence, reader, row, told=() if days is None else OF_THE_DEADLINE),
        *([team_name(evidence, reader, customer)] if team else []),
        money(reader, row["value"]),
        *chance_cells(evidence, reader, row),
        "–" if days is None else reader.say("report-days", days=days),
    )


def with_reason(
    evidence: Evidence, reader: Reader, row: dict[str, Any], *, told: Collection[str] = ()
) -> str:
    """The name of a customer, and on the next line its first reason where it has one."""
    why = first_reason(reader, row["reasons"], told=told)
    name = evidence.names.get(row["customer_id"], row["customer_id"])
    return "\n".join([name, why] if why else [name])


def team_name(evidence: Evidence, reader: Reader, customer: str) -> str:
    return evidence.team_of.get(customer, "") or reader.say("figure-unassigned")


def chance_cells(evidence: Evidence, reader: Reader, row: dict[str, Any]) -> tuple[str, ...]:
    """Probability and value at risk; no cells where the probability is withheld."""
    if evidence.horizon is None:
        return ()
    chance = row[f"p_leave_{evidence.horizon}"]
    return "–" if chance is None else reader.words.percent(chance, 0), money(reader, row["value_at_risk"])


def money(reader: Reader, amount: Decimal | None) -> str:
    return "–" if amount is None else reader.words.money(amount, reader.currency)


def first_reason(reader: Reader, reasons: list[dict[str, Any]] | None, *, told: Collection[str] = ()) -> str:
    """The most telling reason in words; nothing where nothing raises the probability."""
    found = most_telling(reasons or [], told=told)
    return worded(found, reader.words, reader.currency) if found else ""


def most_telling(reasons: list[dict[str, Any]], *, told: Collection[str]) -> dict[str, Any] | None:
    """What raises the probability most and is not told by the row already; else what raises it most.

    `told`: codes of reasons that have a column of their own.
    """
    up = [reason for reason in reasons if reason["direction"] == "up"]
    new = [reason for reason in up if reason["code"] not in told] or up
    return new[0] if new else None


def cancelled_table(evidence: Evidence, reader: Reader, team: str | None = None) -> DataTable | None:
    """Who gave notice and still runs, the first to end on top."""
    rows = evidence.table("cancelled_but_running")
    if rows is None:
        return None
    own = of_team(evidence, rows, team).sort_by([("ends_on", "ascending"), ("customer_id", "ascending")])
    names = ("customer", "notice", "ends", "value")
    made = tuple(
        (
            evidence.names.get(row["customer_id"], row["customer_id"]),
            day_text(reader, row["notice_given_on"]),
            day_text(reader, row["ends_on"]),
            money(reader, row["value"]),
        )
        for row in own.slice(0, MOST_RENEWALS).to_pylist()
    )
    return DataTable(heads(reader, names, ("value",)), made, more(reader, own.num_rows)) if made else None


def day_text(reader: Reader, value: date | None) -> str:
    return "–" if value is None else reader.words.date(value, "d MMM y")


def more(reader: Reader, count: int) -> str:
    return reader.say("report-note-more", shown=MOST_RENEWALS, count=count) if count > MOST_RENEWALS else ""


def renewals_table(evidence: Evidence, reader: Reader, team: str) -> DataTable | None:
    """A team's customers whose last day to cancel lies ahead, the first on top, products together."""
    found = evidence.coming_up
    if found is None:
        return None
    order = [("deadline_on", "ascending"), ("customer_id", "ascending"), ("term_id", "ascending")]
    rows = found.filter(pc.equal(found["group"], team)).sort_by(order).to_pylist()
    lines = [
        renewal_row(evidence, reader, list(together))
        for _, together in groupby(rows, key=lambda row: (row["deadline_on"], row["customer_id"]))
    ]
    names = ("deadline-on", "customer", "ends", "renewal", "yearly")
    table = DataTable(
        heads(reader, names, ("yearly",)), tuple(lines[:MOST_RENEWALS]), more(reader, len(lines))
    )
    return table if lines else None


def renewal_row(evidence: Evidence, reader: Reader, together: list[dict[str, Any]]) -> tuple[str, ...]:
    """The contracts of one customer with one deadline."""
    first = together[0]
    products = ", ".join(dict.fromkeys(row["product"] for row in together if row["product"]))
    name = evidence.names.get(first["customer_id"], first["customer_id"])
    ends = min((row["ends_on"] for row in together if row["ends_on"]), default=None)
    return (
        day_text(reader, first["deadline_on"]),
        "\n".join([name, *([products] if products else [])]),
        day_text(reader, ends),
        reader.say(f"report-renewal-{first['renewal'] or 'unknown'}"),
        money(reader, sum((row["value"] for row in together), Decimal("0.00"))),
    )
