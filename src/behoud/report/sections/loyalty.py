"""Loyalty over the customers, what it is worth, the recommendation score beside it, and personas."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from statistics import mean
from typing import Any

from behoud.predict.persona_told import moved_name, persona_name
from behoud.report.charts import rates
from behoud.report.charts.paint import Caption, picture
from behoud.report.charts.spread import Band, spread
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.page import DataTable, Picture
from behoud.report.sections.grid import heads
from behoud.report.subjects.foresight import of_team
from behoud.report.subjects.loyalty import fifths, has_personas, last_quarter, scored

Row = dict[str, Any]
BANDS = 10
MOST_MOVES = 10
ZERO = Decimal("0.00")


def pictures(evidence: Evidence, reader: Reader, title: str) -> list[Picture]:
    """How loyalty is spread now, and what part of the value of each fifth stayed; `title` is the latter's."""
    return [*kept(evidence, reader, title), *spread_now(evidence, reader)]


def kept(evidence: Evidence, reader: Reader, title: str) -> list[Picture]:
    found = [row for row in fifths(evidence) if row["retained_share"] is not None]
    if len(found) < 2:
        return []
    bars = [kept_bar(reader, row) for row in found]
    subtitle = reader.say(
        "report-sub-kept", days=found[0]["horizon"], n=sum(row["customers"] for row in found)
    )
    caption = Caption("kept", title, subtitle, f"{title} " + "; ".join(f"{b.label} {b.text}" for b in bars))
    names = ("fifth", "score", "customers", "left", "value", "kept", "between", "growth")
    table = DataTable(heads(reader, names, names[2:]), tuple(fifth_row(reader, row) for row in found))
    return [picture(caption, table, lambda narrow: rates.lying(bars, reader, narrow=narrow), reader)]


def kept_bar(reader: Reader, row: Row) -> rates.Bar:
    share = float(row["retained_share"])
    text = reader.words.percent(share, 0)
    return rates.Bar(fifth_name(reader, row), share, row["retained_low"], row["retained_high"], text)


def fifth_name(reader: Reader, row: Row) -> str:
    return reader.say("report-fifth", number=row["fifth"])


def fifth_row(reader: Reader, row: Row) -> tuple[str, ...]:
    words = reader.words
    between = ""
    if row["retained_low"] is not None:
        between = f"{words.percent(row['retained_low'], 0)} – {words.percent(row['retained_high'], 0)}"
    return (
        fifth_name(reader, row),
        f"{words.number(row['loyalty_from'])} – {words.number(row['loyalty_to'])}",
        words.number(row["customers"]),
        words.number(row["departures"]),
        words.money(row["value_before"], reader.currency),
        words.percent(row["retained_share"], 0),
        between,
        "–" if row["growth"] is None else words.percent(row["growth"], 0),
    )


def spread_now(evidence: Evidence, reader: Reader) -> list[Picture]:
    """The customers of today per ten points of loyalty; in colour who is as low as the least loyal were."""
    found = scored(evidence.table("scores"))
    if not found:
        return []
    ranks = fifths(evidence)
    upto = ranks[0]["loyalty_to"] if ranks else -1.0
    bands = [band_of(reader, found, place, upto) for place in range(BANDS)]
    below = sum(score < 50 for score in found) / len(found)
    title = reader.say("report-chart-loyalty", share=reader.words.percent(below, 0))
    subtitle = reader.say(
        "report-sub-loyalty", n=len(found), told="yes" if any(b.told for b in bands) else "no"
    )
    spoken = "; ".join(f"{one.label} {one.text}" for one in bands)
    caption = Caption("loyalty", title, subtitle, f"{title}: {spoken}.")
    names = ("score", "customers")
    table = DataTable(heads(reader, names, names[1:]), tuple((b.label, b.text) for b in bands))
    axis = reader.say("report-axis-loyalty")
    return [picture(caption, table, lambda narrow: spread(bands, title=axis, narrow=narrow), reader)]


def band_of(reader: Reader, found: Sequence[float], place: int, upto: float) -> Band:
    low, high = place * 100 / BANDS, (place + 1) * 100 / BANDS
    last = place == BANDS - 1
    count = sum(low <= score < high or (last and score >= high) for score in found)
    return Band(f"{low:.0f}–{high:.0f}", count, reader.words.number(count), (low + high) / 2 <= upto)


def tables(evidence: Evidence, reader: Reader, team: str | None = None) -> list[tuple[str, DataTable]]:
    """Personas of the company or a team; of the company also who moved, and loyalty beside the NPS."""
    own = personas_table(evidence, reader, team)
    found = [(reader.say("report-table-personas"), own)] if own else []
    if team is not None:
        return found
    moves, beside = last_quarter(evidence), nps_table(evidence, reader)
    if table := moves_table(reader, moves):
        found.append((reader.say("persona-movements-title", **quarter(reader, moves)), table))
    return [*found, *([(reader.say("report-table-nps"), beside)] if beside else [])]


def quarter(reader: Reader, moves: Sequence[Row]) -> dict[str, str]:
    """The days between which the movements took place."""
    return {end: reader.words.date(moves[0][f"{end}_day"]) for end in ("from", "to")}


def personas_table(evidence: Evidence, reader: Reader, team: str | None) -> DataTable | None:
    """Per persona the customers, their value, what is at stake and their mean loyalty."""
    scores = evidence.table("scores")
    if scores is None or not has_personas(evidence):
        return None
    rows = of_team(evidence, scores, team).to_pylist()
    # In the order of the rules, of which the first that holds counts; who has none comes last.
    names = [name for name in evidence.card["personas"]["rules"] if any(r["persona"] == name for r in rows)]
    lines = tuple(
        persona_row(evidence, reader, name, [r for r in rows if (r["persona"] or "") == name])
        for name in (*names, "")
        if any((r["persona"] or "") == name for r in rows)
    )
    shown = ["persona", "customers", "value", *(["at-risk"] if evidence.horizon else []), "loyalty"]
    return DataTable(heads(reader, shown, shown[1:]), lines) if lines else None


def persona_row(evidence: Evidence, reader: Reader, name: str, rows: Sequence[Row]) -> tuple[str, ...]:
    words = reader.words
    scores = [row["loyalty"] for row in rows if row["loyalty"] is not None]
    return (
        persona_name(name, words),
        words.number(len(rows)),
        words.money(total(rows, "value"), reader.currency),
        *([words.money(total(rows, "value_at_risk"), reader.currency)] if evidence.horizon else []),
        words.number(mean(scores)) if scores else "–",
    )


def total(rows: Sequence[Row], column: str) -> Decimal:
    return sum((row[column] or ZERO for row in rows), ZERO)


def moves_table(reader: Reader, moves: Sequence[Row]) -> DataTable | None:
    """The most common movements of the last quarter."""
    lines = tuple(
        (
            moved_name(row["from"], reader.words, start=True),
            moved_name(row["to"], reader.words, start=False),
            reader.words.number(row["customers"]),
            reader.words.money(row["value"] or ZERO, reader.currency),
        )
        for row in moves[:MOST_MOVES]
    )
    names = ("was", "is-now", "customers", "value")
    note = (
        reader.say("report-note-moves", shown=MOST_MOVES, count=len(moves)) if len(moves) > MOST_MOVES else ""
    )
    return DataTable(heads(reader, names, names[2:]), lines, note) if lines else None


def nps_table(evidence: Evidence, reader: Reader, *, every: bool = False) -> DataTable | None:
    """How well loyalty told who left, beside the recommendation score alone; `every` date too where asked."""
    rows = [row for row in evidence.rows("loyalty_evaluation") if every or row["test_on"] is None]
    lines = tuple(nps_row(reader, row, every) for row in rows)
    names = (*(("test-date",) if every else ()), "among", "customers", "left", "loyalty", "nps", "difference")
    figures = names[names.index("customers") :]
    return DataTable(heads(reader, names, figures), lines, reader.say("report-note-nps")) if lines else None


def nps_row(reader: Reader, row: Row, dated: bool) -> tuple[str, ...]:
    day = row["test_on"]
    on = reader.say("predict-evaluation-all") if day is None else reader.words.date(day, "d MMM y")
    return (
        *((on,) if dated else ()),
        reader.say(f"loyalty-among-{row['among']}"),
        reader.words.number(row["n"]),
        reader.words.number(row["departures"]),
        *(around(reader, row, name) for name in ("auc", "auc_nps", "difference")),
    )


def around(reader: Reader, row: Row, name: str) -> str:
    """A figure with its interval under it."""
    if row[name] is None:
        return "–"
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    between = "" if low is None else f"\n{reader.words.number(low, 3)} – {reader.words.number(high, 3)}"
    return reader.words.number(row[name], 3) + between
