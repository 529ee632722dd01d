"""Why they left, by euros."""

from __future__ import annotations

from decimal import Decimal

from behoud.measure.departed import UNKNOWN
from behoud.report.charts import amounts
from behoud.report.charts.paint import Caption, picture
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.page import DataTable, Picture
from behoud.report.sections.grid import heads
from behoud.report.subjects.reasons import ReasonToLeave, by_reason, chosen, weight


def pictures(evidence: Evidence, reader: Reader, title: str, team: str | None = None) -> list[Picture]:
    """A bar per main reason of those who chose to leave, the unknown hatched."""
    if evidence.kind == "snapshot" or evidence.year is None:
        return []
    left = chosen(evidence.leavers)
    found = by_reason(left if team is None else left[left["group"] == team])
    if not any(r.reason != UNKNOWN for r in found):
        return []
    money = any(r.value for r in found)
    total = sum((weight(r, money) for r in found), Decimal(0))
    bars = [bar(reader, r, money, total) for r in found]
    subtitle = reader.say(
        "report-sub-reasons",
        year=evidence.year,
        n=sum(r.customers for r in found),
        unit="money" if money else "customers",
    )
    caption = Caption(
        "reasons", title, subtitle, f"{title} " + "; ".join(f"{b.label} {b.text}" for b in bars) + "."
    )
    rows = tuple(row(reader, r, money, total) for r in found)
    names = ("reason", "customers", "yearly", "part")
    table = DataTable(heads(reader, names, names[1:]), rows, reader.say("report-note-reasons"))
    return [picture(caption, table, lambda narrow: amounts.lying(bars, reader, narrow=narrow), reader)]


def bar(reader: Reader, found: ReasonToLeave, money: bool, total: Decimal) -> amounts.Amount:
    label = reader.say(f"reason-{found.reason}")
    of_whole = reader.words.percent(weight(found, money) / total, 0)
    said = (
        reader.words.short_money(found.value, reader.currency)
        if money
        else reader.words.number(found.customers)
    )
    return amounts.Amount(
        label[0].upper() + label[1:],
        float(weight(found, money)),
        None,
        None,
        f"{said} · {of_whole}",
        found.reason == UNKNOWN,
    )


def row(reader: Reader, found: ReasonToLeave, money: bool, total: Decimal) -> tuple[str, ...]:
    return (
        reader.say(f"reason-{found.reason}"),
        reader.words.number(found.customers),
        reader.words.money(found.value, reader.currency) if money else "–",
        reader.words.percent(weight(found, money) / total, 0),
    )
