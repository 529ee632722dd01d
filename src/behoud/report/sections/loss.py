"""Expected loss of the next quarter, beside what was expected and lost at earlier dates."""

from __future__ import annotations

from typing import Any

from behoud.report.charts import foretold
from behoud.report.charts.paint import Caption, picture
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.finding import sentence
from behoud.report.page import DataTable, Picture
from behoud.report.sections.grid import heads
from behoud.report.subjects import loss

Row = dict[str, Any]
NAMES = ("asked-on", "foretold", "between", "came", "customers")


def pictures(evidence: Evidence, reader: Reader) -> list[Picture]:
    """The ranges of earlier dates with what was lost, and that of today; none where none is given."""
    row, before = loss.now(evidence), loss.earlier(evidence)
    if row is None or not before:
        return []
    marks = [mark(reader, one) for one in (*before, row)]
    title = [sentence(f, reader) for f in loss.findings(evidence)][-1]
    subtitle = reader.say("report-sub-loss", days=row["horizon"], basis=evidence.value_basis)
    spoken = "; ".join(f"{one.label} {one.text}" for one in marks)
    caption = Caption("loss", title, subtitle, f"{title} {spoken}.")
    table = DataTable(heads(reader, NAMES, NAMES[1:]), tuple(loss_row(reader, one) for one in (*before, row)))
    return [picture(caption, table, lambda narrow: foretold.foretold(marks, reader, narrow=narrow), reader)]


def mark(reader: Reader, row: Row) -> foretold.Foretold:
    short = {
        name: reader.words.short_money(row[name], reader.currency)
        for name in ("expected", "lost")
        if row[name] is not None
    }
    text = reader.say("report-mark-lost" if "lost" in short else "report-mark-expected", **short)
    return foretold.Foretold(
        reader.words.date(row["as_of"], "d MMM y"),
        float(row["expected"]),
        float(row["low"]),
        float(row["high"]),
        None if row["lost"] is None else float(row["lost"]),
        text,
    )


def loss_row(reader: Reader, row: Row) -> tuple[str, ...]:
    words, currency = reader.words, reader.currency
    return (
        words.date(row["as_of"], "d MMM y"),
        words.money(row["expected"], currency),
        f"{words.money(row['low'], currency)} – {words.money(row['high'], currency)}",
        "–" if row["lost"] is None else words.money(row["lost"], currency),
        words.number(row["customers"]),
    )
