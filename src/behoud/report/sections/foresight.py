"""Who is next: the ranked list, who cancelled already, and what comes up for renewal."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pandas as pd

from behoud.measure.coming import coming_up
from behoud.predict.reasons import worded
from behoud.report.charts import amounts
from behoud.report.charts.paint import Caption, picture
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.page import DataTable, Picture
from behoud.report.sections.grid import heads
from behoud.report.subjects.foresight import horizon_of, of_team

TOP = 20
DAYS_AHEAD = 90
MOST_RENEWALS = 40


def ranked(evidence: Evidence, team: str | None, most: int = TOP) -> pd.DataFrame | None:
    """The scores of the company or a team, in the order in which to look at them."""
    scores = evidence.table("scores")
    if scores is None:
        return None
    found = of_team(evidence, scores.sort_values("rank", kind="stable"), team).head(most)
    return None if found.empty else found


def pictures(evidence: Evidence, reader: Reader, team: str | None = None) -> list[Picture]:
    """The value at risk of the first twenty as bars; none where the probability is withheld."""
    found = ranked(evidence, team)
    if found is None or not found["value_at_risk"].notna().any():
        return []
    risky = found[found["value_at_risk"].notna()]
    bars = [at_stake(evidence, reader, row) for row in risky.to_dict("records")]
    title = reader.say("report-chart-risk", count=len(bars))
    horizon = horizon_of(found) or 0
    subtitle = reader.say("report-sub-risk", days=horizon, basis=evidence.value_basis, day=reader.words.date(evidence.company.as_of))
    caption = Caption("risk", title, subtitle, f"{title}: " + "; ".join(f"{b.label} {b.text}" for b in bars) + ".")
    table = risk_table(evidence, reader, found)
    return [picture(caption, table, lambda narrow: amounts.lying(bars, reader, narrow=narrow), reader)]


def at_stake(evidence: Evidence, reader: Reader, row: dict[str, Any]) -> amounts.Amount:
    name = evidence.names.get(str(row["customer_id"]), str(row["customer_id"]))
    value = Decimal(row["value_at_risk"])
    return amounts.Amount(name, float(value), None, None, reader.words.short_money(value, reader.currency))


def risk_table(evidence: Evidence, reader: Reader, found: pd.DataFrame) -> DataTable:
    """Customer, team, value, probability, value at risk, days to the deadline and the first reason."""
    horizon = horizon_of(found)
    teams = ["team"] if evidence.has_teams else []
    chance = ["probability", "at-risk"] if horizon else []
    names = ["customer", *teams, "value", *chance, "deadline", "why"]
    rows = tuple(risk_row(evidence, reader, row, horizon) for row in found.to_dict("records"))
    note = reader.say("report-note-risk" if horizon else "report-note-order", days=horizon or 0)
    return DataTable(heads(reader, names, ("value", "probability", "at-risk", "deadline")), rows, note)


def risk_row(evidence: Evidence, reader: Reader, row: dict[str, Any], horizon: int | None) -> tuple[str, ...]:
    customer, words = str(row["customer_id"]), reader.words
    chance = row[f"p_leave_{horizon}"] if horizon else None
    days = row["days_to_notice_deadline"]
    return (
        evidence.names.get(customer, customer),
        *([evidence.team_of.get(customer, "") or reader.say("figure-unassigned")] if evidence.has_teams else []),
        money(reader, row["value"]),
        *([words.percent(chance, 0) if known(chance) else "–", money(reader, row["value_at_risk"])] if horizon else []),
        reader.say("report-days", days=int(days)) if known(days) else "–",
        first_reason(reader, row["reasons"]),
    )


def known(value: object) -> bool:
    return value is not None and value == value


def money(reader: Reader, amount: Any) -> str:
    return reader.words.money(amount, reader.currency) if known(amount) else "–"


def first_reason(reader: Reader, reasons: Any) -> str:
    """What raises the probability most; nothing where nothing does."""
    up = [r for r in (reasons if reasons is not None else []) if r["direction"] == "up"]
    return worded(up[0], reader.words, reader.currency) if up else ""


def cancelled_table(evidence: Evidence, reader: Reader, team: str | None = None) -> DataTable | None:
    """Who gave notice and still runs, the first to end on top."""
    rows = evidence.table("cancelled_but_running")
    if rows is None:
        return None
    own = of_team(evidence, rows, team).sort_values(["ends_on", "customer_id"], kind="stable")
    if own.empty:
        return None
    names = ("customer", "notice", "ends", "value")
    made = tuple(
        (
            evidence.names.get(row["customer_id"], row["customer_id"]),
            day(reader, row["notice_given_on"]),
            day(reader, row["ends_on"]),
            money(reader, row["value"]),
        )
        for row in own.to_dict("records")
    )
    return DataTable(heads(reader, names, ("value",)), made[:MOST_RENEWALS], more(reader, len(made)))


def day(reader: Reader, value: Any) -> str:
    return reader.words.date(value, "d MMM y") if known(value) else "–"


def more(reader: Reader, count: int) -> str:
    return reader.say("report-note-more", shown=MOST_RENEWALS, count=count) if count > MOST_RENEWALS else ""


def renewals_table(evidence: Evidence, reader: Reader, team: str) -> DataTable | None:
    """A team's contracts whose last day to cancel lies in the next three months, the first on top."""
    found = evidence.attempt("coming_up", lambda: coming_up(evidence.definitions, days=DAYS_AHEAD, by="team"))
    own = [row for row in found.to_pylist() if row["group"] == team] if found is not None else []
    if not own:
        return None
    names = ("deadline-on", "customer", "product", "ends", "renewal", "yearly")
    rows = tuple(
        (
            day(reader, row["deadline_on"]),
            evidence.names.get(row["customer_id"], row["customer_id"]),
            row["product"] or "–",
            day(reader, row["ends_on"]),
            reader.say(f"report-renewal-{row['renewal'] or 'unknown'}"),
            money(reader, row["value"]),
        )
        for row in own[:MOST_RENEWALS]
    )
    return DataTable(heads(reader, names, ("yearly",)), rows, more(reader, len(own)))
