"""What leaving costs: per quarter, the bridge, and what less churn is worth."""

from __future__ import annotations

from decimal import Decimal

from behoud.measure.bridge import LINES
from behoud.measure.dimensions import TOTAL
from behoud.measure.figures import Figure
from behoud.report.charts import amounts
from behoud.report.charts.paint import Caption, picture
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.page import Column, DataTable, Picture
from behoud.report.sections.grid import figure_table, heads
from behoud.report.subjects.value import bridge_lines

SHOWN = 12
"""Quarters."""


def pictures(evidence: Evidence, reader: Reader, group: str = TOTAL) -> list[Picture]:
    if evidence.kind != "contract":
        return []
    return [*per_quarter(evidence, reader, group), *bridged(evidence, reader, group)]


def per_quarter(evidence: Evidence, reader: Reader, group: str) -> list[Picture]:
    """Value not renewed per quarter; hatched while the grace period may still bring some back."""
    by = TOTAL if group == TOTAL else "team"
    found = [f for f in evidence.figures("value_not_renewed", by, "quarter") if f.group == group][-SHOWN:]
    if not any(f.numerator for f in found):
        return []
    bars = [amount_of(reader, f) for f in found]
    title = reader.say("report-chart-quarters", who=name_of(evidence, group))
    subtitle = reader.say("report-sub-quarters", n=sum(f.n for f in found))
    caption = Caption("quarters", title, subtitle, spoken(title, [(b.label, b.text) for b in bars]))
    return [
        picture(
            caption,
            figure_table(reader, found),
            lambda narrow: amounts.standing(bars, reader, narrow=narrow),
            reader,
        )
    ]


def amount_of(reader: Reader, f: Figure) -> amounts.Amount:
    year, quarter = f.period.split("-")
    text = reader.words.short_money(Decimal(f.numerator), reader.currency)
    hatched = not f.complete or f.provisional > 0
    return amounts.Amount(
        f"{reader.say('report-quarter', number=quarter[1])} {year}",
        float(f.numerator),
        f.low,
        f.high,
        text,
        hatched,
    )


def name_of(evidence: Evidence, group: str) -> str:
    return evidence.company.name if group == TOTAL else group


def spoken(title: str, parts: list[tuple[str, str]]) -> str:
    """A chart for those who cannot see it: its title, then every value."""
    return f"{title}: " + "; ".join(f"{label} {text}" for label, text in parts) + "."


def bridged(evidence: Evidence, reader: Reader, group: str) -> list[Picture]:
    """The ARR bridge of the report's year, as a waterfall."""
    lines = bridge_lines(evidence, evidence.year, group)
    if "start" not in lines or "end" not in lines:
        return []
    steps = stairs(reader, {line: Decimal(f.numerator) for line, f in lines.items()})
    title = reader.say("report-chart-bridge", year=str(evidence.year), who=name_of(evidence, group))
    subtitle = reader.say("report-sub-bridge", n=lines["start"].n)
    caption = Caption("bridge", title, subtitle, spoken(title, [(s.label, s.text) for s in steps]))
    rows = tuple((reader.say(word(line)), exact(reader, f)) for line, f in in_order(lines))
    table = DataTable(heads(reader, ("line", "amount"), ("amount",)), rows)
    return [picture(caption, table, lambda narrow: amounts.bridge(steps, reader, narrow=narrow), reader)]


def in_order(lines: dict[str, Figure]) -> list[tuple[str, Figure]]:
    return [(line, lines[line]) for line in LINES if line in lines]


def word(line: str) -> str:
    return f"bridge-{line.replace('_', '-')}"


def exact(reader: Reader, figure: Figure) -> str:
    return reader.words.money(Decimal(figure.numerator), reader.currency, 2)


def stairs(reader: Reader, amount: dict[str, Decimal]) -> list[amounts.Step]:
    """Each line begins where the one before it ended."""
    at, found = Decimal(0), []
    for line in (one for one in LINES if one in amount):
        level = line in ("start", "end")
        begin, end = (Decimal(0), amount[line]) if level else (at, at + amount[line])
        at = end
        sign = "" if level else "+ " if amount[line] > 0 else "− "
        text = sign + reader.words.short_money(abs(amount[line]), reader.currency)
        kind = "level" if level else "gain" if amount[line] > 0 else "loss"
        found.append(amounts.Step(reader.say(word(line)), float(begin), float(end), text, kind))
    return found


def worth_table(evidence: Evidence, reader: Reader) -> DataTable | None:
    """What one, two and three points less churn is worth per year."""
    if not evidence.worth or not evidence.worth[0].value:
        return None
    words, currency = reader.words, reader.currency
    with_margin = evidence.worth[0].margin is not None
    names = ["points", "customers", "revenue", *(["margin"] if with_margin else [])]
    rows = tuple(
        (
            reader.say("report-points-less", points=w.points),
            words.number(round(w.customers)),
            words.money(w.value, currency),
            *([words.money(w.margin, currency)] if w.margin is not None else []),
        )
        for w in evidence.worth
    )
    columns: tuple[Column, ...] = heads(reader, names, names[1:])
    return DataTable(columns, rows, reader.say("report-note-worth", period=evidence.worth[0].period))
