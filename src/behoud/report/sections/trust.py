"""How far the predictions can be trusted: calibration per horizon, simpler ways beside it, groups."""

from __future__ import annotations

from typing import Any

from behoud.predict.groups_told import told
from behoud.report.charts import foretold
from behoud.report.charts.paint import Caption, picture
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.finding import Finding, sentence
from behoud.report.page import DataTable, Picture
from behoud.report.sections.grid import heads
from behoud.report.subjects.trust import by_importance, judged, level

Row = dict[str, Any]
WAYS = ("", "_regression", "_rule", "_base")
"""The model, a logistic regression, the plain rule and the same chance for all, as columns end."""


def pictures(evidence: Evidence, reader: Reader) -> list[Picture]:
    """A calibration plot per horizon that is given and was judged by itself, the most important first."""
    found = []
    for row in by_importance(evidence):
        bins = [one for one in evidence.rows("calibration") if of_line(one, row)]
        if bins:
            found.append(calibration(reader, row, bins))
    return found


def of_line(one: Row, row: Row) -> bool:
    return bool(one["horizon"] == row["horizon"] and one["test_on"] == row["test_on"])


def calibration(reader: Reader, row: Row, bins: list[Row]) -> Picture:
    title = sentence(Finding("trust-level", "trust", level(row)), reader)
    subtitle = reader.say("report-sub-calibration", n=row["n"], groups=len(bins))
    dots = [foretold.Bin(*(one[name] for name in DOT)) for one in bins]
    names = ("predicted", "observed", "exact")
    words = (reader.say("report-axis-predicted"), reader.say("report-axis-observed"))
    percent = reader.words.percent
    spoken = "; ".join(
        reader.say("report-spoken-bin", predicted=percent(d.predicted), observed=percent(d.observed))
        for d in dots
    )
    table = DataTable(heads(reader, BINS, BINS[1:]), tuple(bin_row(reader, one) for one in bins))
    caption = Caption(f"calibration-{row['horizon']}", title, subtitle, f"{title} {spoken}.")
    named = (*words, reader.say(f"report-line-{names[2]}"))
    return picture(
        caption, table, lambda _: foretold.calibration(dots, reader, words=named), reader, half=True
    )


DOT = ("predicted", "observed", "observed_low", "observed_high")
BINS = ("bin", "predicted", "observed", "between", "customers")


def bin_row(reader: Reader, one: Row) -> tuple[str, ...]:
    percent = reader.words.percent
    return (
        str(one["bin"]),
        percent(one["predicted"]),
        percent(one["observed"]),
        f"{percent(one['observed_low'])} – {percent(one['observed_high'])}",
        reader.words.number(one["n"]),
    )


def ways_table(evidence: Evidence, reader: Reader, *, every: bool = False) -> DataTable | None:
    """Per horizon the model beside what costs less: a logistic regression, the rule, the same chance.

    Of the horizons that are given and were judged by themselves, or of `every` one that was judged.
    """
    rows = judged(evidence)
    if every:
        rows = [row for row in evidence.rows("evaluation") if row["test_on"] is None and row["departures"]]
    given = {row["horizon"] for row in judged(evidence)}
    lines = tuple(
        way_row(reader, row, way, way or ("-model" if row["horizon"] in given else state(evidence, row)))
        for row in rows
        for way in WAYS
    )
    names = ("within", "way", "auc", "first-tenth", "brier", "log-loss", "gain")
    return (
        DataTable(heads(reader, names, names[2:]), lines, reader.say("report-note-ways")) if lines else None
    )


def state(evidence: Evidence, row: Row) -> str:
    """Why the model of a horizon does not stand by itself: withheld, or another vouches for it."""
    facts = evidence.card.get("horizons", {}).get(str(row["horizon"]), {})
    return "-vouched" if facts.get("given") else "-withheld"


def way_row(reader: Reader, row: Row, way: str, name: str) -> tuple[str, ...]:
    """One way for one horizon; the model's figures have their interval under them."""
    number = reader.words.number
    auc = 0.5 if way == "_base" else row[f"auc{way}"]
    gain = 1 - row[f"log_loss{way}"] / row["log_loss_base"]
    around = ""
    if not way and row["skill_low"] is not None:
        low, high = (reader.words.percent(row[f"skill_{end}"]) for end in ("low", "high"))
        around = f"\n{low} – {high}"
    of_auc = ""
    if not way and row["auc_low"] is not None:
        of_auc = f"\n{number(row['auc_low'], 3)} – {number(row['auc_high'], 3)}"
    return (
        "" if way else within(reader, row["horizon"]),
        reader.say(f"report-way{name.replace('_', '-')}"),
        "–" if auc is None else number(auc, 3) + of_auc,
        first_tenth(reader, row, way),
        number(row[f"brier{way}"], 4),
        number(row[f"log_loss{way}"], 4),
        "" if way == "_base" else reader.words.percent(gain) + around,
    )


def first_tenth(reader: Reader, row: Row, way: str) -> str:
    """Which part of those who left stood in the first tenth of the ranking."""
    lift = 1.0 if way == "_base" else row[f"lift_10{way}"]
    return "–" if lift is None else reader.words.percent(min(lift / 10, 1.0), 0)


def within(reader: Reader, days: int) -> str:
    return reader.say("report-days", days=days)


def dates_table(evidence: Evidence, reader: Reader) -> DataTable | None:
    """Every test date of every horizon that was judged, and all of a horizon together."""
    lines = evidence.rows("evaluation")
    before = [None, *(row["horizon"] for row in lines)]
    rows = tuple(
        date_row(reader, row, first=row["horizon"] != last) for row, last in zip(lines, before, strict=False)
    )
    names = ("within", "test-date", "customers", "left", "foretold", "auc", "gain", "miss")
    table = DataTable(heads(reader, names, names[2:]), rows, reader.say("report-note-dates"))
    return table if rows else None


def date_row(reader: Reader, row: Row, *, first: bool) -> tuple[str, ...]:
    """One date; its horizon is said at the `first` of them."""
    words = reader.words
    day = row["test_on"]
    on = reader.say("predict-evaluation-all") if day is None else words.date(day, "d MMM y")
    return (
        within(reader, row["horizon"]) if first else "",
        on if row["counted"] else f"{on}\n{reader.say('report-not-counted')}",
        words.number(row["n"]),
        words.number(row["departures"]),
        words.number(row["expected"]),
        "–" if row["auc"] is None else words.number(row["auc"], 3),
        words.percent(row["skill"]),
        f"{words.percent(row['ece'])}\n{words.percent(row['ece_chance'])}",
    )


def group_sentences(evidence: Evidence, reader: Reader) -> tuple[str, ...]:
    """What the comparison of groups comes to; nothing where the company file asks for none."""
    rows = evidence.rows("groups")
    if not rows:
        return ()
    return tuple(told(rows, evidence.company.thresholds.minimum_group, reader.words))


def groups_table(evidence: Evidence, reader: Reader) -> DataTable | None:
    """Rates and calibration per group, of the longest horizon that is given."""
    rows = evidence.rows("groups")
    if not rows:
        return None
    longest = max(row["horizon"] for row in rows)
    lines = tuple(group_row(reader, row) for row in rows if row["horizon"] == longest)
    names = ("trait", "group", "customers", "left-share", "foretold-share", "ratio", "caught")
    note = reader.say("report-note-groups", days=longest)
    return DataTable(heads(reader, names, names[2:]), lines, note)


def group_row(reader: Reader, row: Row) -> tuple[str, ...]:
    words = reader.words
    name = (row["attribute"], row["group"] or reader.say("groups-unknown"), words.number(row["customers"]))
    if row["withheld"]:
        return (*name, reader.say("groups-withheld"), "", "", "")
    between = ""
    if row["calibration_low"] is not None:
        between = f"\n{words.number(row['calibration_low'], 2)} – {words.number(row['calibration_high'], 2)}"
    return (
        *name,
        words.percent(row["observed"]),
        words.percent(row["predicted"]),
        words.number(row["calibration"], 2) + between,
        "–" if row["found"] is None else words.percent(row["found"], 0),
    )
