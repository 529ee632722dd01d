"""Tables of what was judged beside the probabilities: loyalty, what it is worth, groups, movements."""

from __future__ import annotations

from datetime import date
from typing import Any

from rich.table import Table

from behoud.cli.evaluate import around, figure
from behoud.predict.persona_told import moved_name
from behoud.words import Words

Rows = list[dict[str, Any]]


def loyalty_table(words: Words, rows: Rows) -> Table:
    """Loyalty beside the recommendation score alone: the table `loyalty_evaluation`."""
    columns = ("test", "among", "n", "departures", "auc", "auc-nps", "difference")
    table = headed(words, "loyalty", columns, left=2)
    for row in rows:
        table.add_row(
            tested_on(words, row["test_on"]),
            words.say(f"loyalty-among-{row['among']}"),
            words.number(row["n"]),
            words.number(row["departures"]),
            around(words, row, "auc"),
            around(words, row, "auc_nps"),
            around(words, row, "difference"),
            style="bold" if row["test_on"] is None else "",
        )
    return table


def loyalty_value_table(words: Words, rows: Rows, currency: str) -> Table:
    """Per fifth the value that stayed and its growth, all dates together: the table `loyalty_value`."""
    columns = ("fifth", "score", "n", "departures", "value", "retained", "growth")
    table = headed(words, "loyalty", columns, left=0)
    for row in rows:
        if row["test_on"] is None:
            table.add_row(
                str(row["fifth"]),
                f"{words.number(row['loyalty_from'])} – {words.number(row['loyalty_to'])}",
                words.number(row["customers"]),
                words.number(row["departures"]),
                words.money(row["value_before"], currency),
                share(words, row, "retained_share", "retained"),
                share(words, row, "growth", "growth"),
            )
    return table


def groups_table(words: Words, rows: Rows) -> Table:
    """How predictions turned out per group: the table `groups`, of one horizon."""
    columns = ("attribute", "group", "customers", "departures", "observed", "predicted", "calibration")
    table = headed(words, "groups", (*columns, "top", "found", "auc"), left=2)
    table.title, table.caption = words.say("groups-title"), words.say("groups-about")
    for row in rows:
        name = [row["attribute"], row["group"] or words.say("groups-unknown"), words.number(row["customers"])]
        if row["withheld"]:
            table.add_row(*name, words.say("groups-withheld"), style="dim")
            continue
        table.add_row(
            *name,
            words.number(row["departures"]),
            words.percent(row["observed"]),
            words.percent(row["predicted"]),
            times(words, row),
            words.percent(row["top_share"], 0),
            "–" if row["found"] is None else words.percent(row["found"], 0),
            figure(words, row["auc"], 2),
        )
    return table


def movements_table(words: Words, rows: Rows, currency: str) -> Table:
    """The last quarter of the table `persona_movements`: who changed persona, came or left."""
    last = max(row["from_day"] for row in rows)
    rows = [row for row in rows if row["from_day"] == last and row["from"] != row["to"]]
    table = headed(words, "persona", ("from", "to", "customers", "moved-value"), left=2)
    if rows:
        days = {"from": words.date(last), "to": words.date(rows[0]["to_day"])}
        table.title = words.say("persona-movements-title", **days)
    for row in sorted(rows, key=lambda row: -row["customers"]):
        table.add_row(
            moved_name(row["from"], words, start=True),
            moved_name(row["to"], words, start=False),
            words.number(row["customers"]),
            words.money(row["value"], currency),
        )
    return table


def headed(words: Words, room: str, columns: tuple[str, ...], *, left: int) -> Table:
    """A table with its headings, the first `left` columns aligned to the left."""
    table = Table(header_style="dim", box=None, title_justify="left", title_style="bold")
    for place, column in enumerate(columns):
        heading = words.say(f"{room}-column-{column}")
        table.add_column(heading, justify="left" if place < left else "right")
    return table


def tested_on(words: Words, day: date | None) -> str:
    return words.say("predict-evaluation-all") if day is None else words.date(day, "d MMM y")


def times(words: Words, row: dict[str, Any]) -> str:
    """How many left for each one that was predicted, with its interval."""
    ends = [row["calibration_low"], row["calibration_high"]]
    between = "" if ends[0] is None else f" ({' … '.join(words.number(end, 2) for end in ends)})"
    return words.number(row["calibration"], 2) + between


def share(words: Words, row: dict[str, Any], name: str, stem: str) -> str:
    """A share with its interval, in per cent."""
    if row[name] is None:
        return "–"
    low, high = row[f"{stem}_low"], row[f"{stem}_high"]
    between = "" if low is None else f" ({words.percent(low)} … {words.percent(high)})"
    return words.percent(row[name]) + between
