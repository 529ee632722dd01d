"""The four figures at the top of a page: lost, not renewed, cancelled but running, at risk."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from behoud.measure.dimensions import TOTAL
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.figures import interval_text, value_text
from behoud.report.page import Tile
from behoud.report.subjects import loss
from behoud.report.subjects.foresight import expected, of_team, total


def tiles(evidence: Evidence, reader: Reader, team: str | None = None) -> tuple[Tile, ...]:
    """Those that can be filled: a figure that is lacking leaves no empty tile."""
    return (
        *left(evidence, reader, team),
        *not_renewed(evidence, reader, team),
        *cancelled(evidence, reader, team),
        *at_risk(evidence, reader, team),
    )


def group_of(team: str | None) -> tuple[str, str]:
    return (TOTAL, TOTAL) if team is None else (team, "team")


def left(evidence: Evidence, reader: Reader, team: str | None) -> Iterator[Tile]:
    own = evidence.figure(evidence.rate, evidence.year, *group_of(team))
    if own is None:
        return
    sector = evidence.against_sector(own.metric, own.period) if team is None else None
    whole = evidence.figure(own.metric, own.period) if team is not None else None
    note = reader.say("report-tile-margin", interval=interval_text(reader.words, own, reader.currency))
    if sector is not None:
        note = reader.say("report-tile-sector", share=reader.words.percent(sector.sector.value))
    if whole is not None:
        note = reader.say("report-tile-company", share=value_text(reader.words, whole, reader.currency))
    label = "report-tile-snapshot" if own.period == "snapshot" else "report-tile-left"
    value = value_text(reader.words, own, reader.currency)
    yield Tile(reader.say(label, year=own.period), value, note, "loss", own.metric)


def not_renewed(evidence: Evidence, reader: Reader, team: str | None) -> Iterator[Tile]:
    if evidence.kind != "contract":
        return
    lost = evidence.figure("value_not_renewed", evidence.year, *group_of(team))
    rate = evidence.figure("gross_renewal_rate", evidence.year, *group_of(team))
    if lost is None:
        return
    due = reader.words.short_money(Decimal(lost.denominator), reader.currency)
    note = reader.say("report-tile-due", value=due) if rate is not None else ""
    value = reader.words.short_money(Decimal(lost.numerator), reader.currency)
    yield Tile(reader.say("report-tile-value", year=lost.period), value, note, "loss", lost.metric)


def cancelled(evidence: Evidence, reader: Reader, team: str | None) -> Iterator[Tile]:
    rows = evidence.table("cancelled_but_running")
    if rows is None or evidence.kind != "contract":
        return
    own = of_team(evidence, rows, team)
    note = reader.words.short_money(total(own, "value"), reader.currency)
    yield Tile(
        reader.say("report-tile-cancelled"),
        reader.words.number(own.num_rows),
        reader.say("report-tile-basis", value=note, basis=evidence.value_basis),
        "soon",
        "cancelled",
    )


def at_risk(evidence: Evidence, reader: Reader, team: str | None) -> Iterator[Tile]:
    scores = evidence.table("scores")
    if scores is None:
        return
    horizon = evidence.horizon
    if horizon is None:
        yield Tile(
            reader.say("report-tile-risk"),
            reader.say("report-tile-withheld"),
            reader.say("report-tile-why"),
            "soon",
            "at_risk",
        )
        return
    coming = loss.now(evidence) if team is None else None
    if coming is not None:
        yield expected_loss(reader, coming)
        return
    own = of_team(evidence, scores, team)
    value = reader.words.short_money(total(own, "value_at_risk"), reader.currency)
    note = reader.say("report-tile-expected", count=expected(own, horizon), days=horizon)
    yield Tile(reader.say("report-tile-risk"), value, note, "soon", "at_risk")


def expected_loss(reader: Reader, row: dict[str, Any]) -> Tile:
    """The board's figure: what is expected to go next quarter, with its range."""
    names = ("expected", "low", "high")
    short = {name: reader.words.short_money(row[name], reader.currency) for name in names}
    return Tile(
        reader.say("report-tile-loss"),
        short["expected"],
        reader.say("report-tile-between", low=short["low"], high=short["high"]),
        "soon",
        "at_risk",
    )
