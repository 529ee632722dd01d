"""What changed between what the model learned from and today: features, and the share that leaves."""

from __future__ import annotations

from typing import Any

from behoud.predict.conditions import named
from behoud.predict.drift import CHANCE
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.page import DataTable
from behoud.report.sections.grid import heads

Row = dict[str, Any]
MOST = 10


def sentences(evidence: Evidence, reader: Reader) -> tuple[str, ...]:
    """Whether the customers of today look like those that were learned from."""
    found = evidence.card.get("drift")
    if not found:
        return ()
    psi = {name: reader.words.number(found[name], 2) for name in ("psi", "psi_usual")}
    features = reader.say("report-drift", moved=len(found["moved"]), all=found["features"])
    chances = reader.say("report-drift-chances", psi=psi["psi"], usual=psi["psi_usual"])
    return features, chances


def tables(evidence: Evidence, reader: Reader) -> list[tuple[str, DataTable | None]]:
    return [
        ("report-table-level", level_table(evidence, reader)),
        ("report-table-drift", features_table(evidence, reader)),
    ]


def features_table(evidence: Evidence, reader: Reader) -> DataTable | None:
    """The features that moved most, with what was usual then and is now."""
    rows = [row for row in evidence.rows("drift") if row["moved"] and row["feature"] != CHANCE][:MOST]
    names = ("feature", "psi", "psi-usual", "then", "now", "missing")
    lines = tuple(feature_row(reader, row) for row in rows)
    return (
        DataTable(heads(reader, names, names[1:]), lines, reader.say("report-note-drift")) if lines else None
    )


def feature_row(reader: Reader, row: Row) -> tuple[str, ...]:
    missing = (reader.words.percent(row[f"share_missing_{when}"], 0) for when in ("then", "now"))
    return (
        named(row["feature"], reader.words),
        reader.words.number(row["psi"], 2),
        reader.words.number(row["psi_usual"], 2),
        usual(reader, row["typical_then"]),
        usual(reader, row["typical_now"]),
        " → ".join(missing),
    )


def usual(reader: Reader, value: float | None) -> str:
    """A usual value; a dash for a category, and where most are not known."""
    return "–" if value is None else reader.words.number(value, 0 if value.is_integer() else 2)


def level_table(evidence: Evidence, reader: Reader) -> DataTable | None:
    """Per test date the share that left, and what the error would be had that been known beforehand."""
    rows = [row for row in evidence.rows("evaluation") if row["test_on"] is not None and row["departures"]]
    if not rows or "log_loss_level_known" not in rows[0]:
        return None
    lines = tuple(level_row(reader, row) for row in rows)
    names = (
        "within",
        "test-date",
        "known-share",
        "left-share",
        "foretold",
        "left",
        "log-loss",
        "level-known",
    )
    return DataTable(heads(reader, names, names[2:]), lines, reader.say("report-note-level"))


def level_row(reader: Reader, row: Row) -> tuple[str, ...]:
    words, known = reader.words, row["log_loss_level_known"]
    return (
        reader.say("report-days", days=row["horizon"]),
        words.date(row["test_on"], "d MMM y"),
        words.percent(row["base_known"]),
        words.percent(row["base_rate"]),
        words.number(row["expected"]),
        words.number(row["departures"]),
        words.number(row["log_loss"], 4),
        "–" if known is None else words.number(known, 4),
    )
