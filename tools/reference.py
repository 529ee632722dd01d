"""Writes the reference pages that the code itself can tell: tables, metrics, features, verbs.

python -m tools.reference          writes docs/reference/{tables,metrics,features,cli}.md
python -m tools.reference --check  says which of them is not what the code says
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from behoud.cli import VERBS, behoud
from behoud.measure.catalogue import METRICS
from behoud.measure.derived import DERIVED
from behoud.measure.metric import Metric
from behoud.predict.catalogue import FEATURES, Feature
from behoud.predict.features.breadth import ERRORS, LOOKUPS
from behoud.schemas import TABLES, Column, Table
from behoud.words import Words

FOLDER = Path(__file__).parents[1] / "docs" / "reference"
WRITTEN = "<!-- Written by tools/reference.py: change the code, then run ./run python -m tools.reference -->"
WIDTH = 100
CHURN_KINDS = {"contract": "contracts", "inactivity": "purchases", "snapshot": "a snapshot without dates"}
ACCUMULATES = {
    "share": "A number out of a number",
    "ratio": "A sum over a sum",
    "total": "A sum",
    "mean": "A sum over a number",
}
PER = {"customers": "customer", "revenue": "customer's revenue", "terms": "contract term"}


def tables() -> str:
    """The page of the tables: what each column is, and which are personal."""
    words = Words("en")
    head = [
        "# Tables",
        "",
        "What behoud knows. A source in `behoud.toml` names the `table` it fills and where each column "
        "comes from; columns that a source does not have stay empty, but for the required ones (**bold**). "
        "Ids are text, moments are UTC, days are in the company's time zone, money has two decimals.",
        "",
        "*Known from* names the day on which a column comes true: in a view of the past it is empty until "
        "then. *Personal* marks what says something about a person.",
    ]
    parts = [line for table in TABLES.values() for line in ["", *table_lines(table, words)]]
    return page([*head, *parts])


def table_lines(table: Table, words: Words) -> Iterator[str]:
    yield f"## {table.name}"
    yield ""
    yield words.say(f"schema-{hyphened(table.name)}")
    yield ""
    made = "; made from the row's content where the source has none" if table.generated_key else ""
    yield f"Key: {listed(table.key)}{made}."
    yield ""
    yield from grid(
        ["column", "type", "meaning", ""], (column_cells(table, column, words) for column in table)
    )


def column_cells(table: Table, column: Column, words: Words) -> list[str]:
    name = f"**`{column.name}`**" if column.required else f"`{column.name}`"
    meaning = words.say(f"schema-{hyphened(table.name)}-{hyphened(column.name)}")
    return [name, column.type.value, meaning, "; ".join(column_notes(column))]


def column_notes(column: Column) -> Iterator[str]:
    if column.values:
        yield "one of " + ", ".join(f"`{value}`" for value in column.values)
    if column.minimum is not None:
        yield f"at least {column.minimum:g}"
    if column.maximum is not None:
        yield f"at most {column.maximum:g}"
    if column.known_from:
        yield f"known from `{column.known_from}`"
    if column.current:
        yield "as it is today"
    if column.personal:
        yield "personal"


def metrics() -> str:
    """The page of the metrics: what each is made of."""
    head = [
        "# Metrics",
        "",
        "`behoud metric NAME --by DIMENSION --period month|quarter|year|span` gives any of these per group "
        "and period; `--rows` lists the customers or terms behind a figure. A period runs from the last day "
        "of the one before (t0) to its own last day (t1). Rates are of the customers that were there at t0.",
    ]
    parts = [
        line
        for metric in METRICS.values()
        for line in ["", *metric_lines(metric.name), "", metric_note(metric)]
    ]
    derived = [
        line for name in DERIVED for line in ["", *metric_lines(name), "", "Reckoned from other metrics."]
    ]
    return page([*head, *parts, *derived])


def metric_lines(name: str) -> list[str]:
    """What a metric is called, and its formula."""
    english, dutch = Words("en"), Words("nl")
    called = (
        f"**{english.say(f'metric-{hyphened(name)}')}** (in Dutch: {dutch.say(f'metric-{hyphened(name)}')})"
    )
    return [f"## {name}", "", called, "", english.say(f"formula-{hyphened(name)}")]


def metric_note(metric: Metric) -> str:
    """How a metric accumulates, and what it asks of the data."""
    kinds = " or ".join(CHURN_KINDS[kind] for kind in metric.churn_kinds)
    needs = f"; needs {listed(metric.needs)}" if metric.needs else ""
    state = " A state at t1." if metric.stock else ""
    how = f"{ACCUMULATES[metric.kind]}, per {PER[metric.basis]}; unit: {metric.unit}."
    return f"{how} For {kinds}{needs}.{state}"


def features() -> str:
    """The page of the features: what a prediction is made from, by what a person can act on."""
    head = [
        "# Features",
        "",
        "What a prediction is made from: of each customer what was known before a day began. A feature "
        "whose table was not imported, or whose window begins before its table does, is left out for the "
        "whole company. *Absent* says what it means that one customer has no value. Reasons name features "
        "by group: what stands under one heading is acted on together.",
        "",
        "Own attributes of customers (`[attributes.customers]`) join them where their history is known: "
        "every source of customers maps `recorded_at`. Text is a category (`customer_<name>`), all else a "
        "number: `own_number_<name>`, `own_money_<name>`, `own_flag_<name>`, and of a day the days since "
        "(`own_days_<name>`). Sensitive ones (sex, age, origin, belief, health and the like) stay out "
        "unless `[predict]` lists them under `allow_sensitive`.",
        "",
        f"An event is an error where its name holds one of {listed(ERRORS)}, and a look into leaving "
        f"where it holds one of {listed(LOOKUPS)}; `errors` and `lookups` in `[predict]` name them exactly.",
    ]
    groups = {feature.group: feature.group_words for feature in FEATURES}
    parts = [line for name, words in groups.items() for line in ["", *group_lines(name, words)]]
    return page([*head, *parts])


def group_lines(group: str, heading: str) -> Iterator[str]:
    """The features of one group; the same heading in Dutch behind the English one."""
    english, dutch = Words("en"), Words("nl")
    yield f"## {english.say(heading)}"
    yield ""
    yield f"In Dutch: {dutch.say(heading)}."
    yield ""
    chosen = [feature for feature in FEATURES if feature.group == group]
    rows = [feature_cells(feature, english, dutch) for feature in chosen]
    yield from grid(["feature", "called", "in Dutch", "meaning", "unit", "absent"], rows)


def feature_cells(feature: Feature, english: Words, dutch: Words) -> list[str]:
    ids = (feature.about_words, feature.unit_words, feature.absent_words)
    names = [english.say(feature.words), dutch.say(feature.words)]
    return [f"`{feature.code}`", *names, *(english.say(name) for name in ids)]


def cli() -> str:
    """The page of the verbs: what `--help` says of each."""
    head = [
        "# Verbs",
        "",
        "In a checkout `./run VERB …` sets up what is needed and then does `behoud VERB …`. Exit codes: 0 "
        "all is well; 1 a fault, said in a sentence; 2 the command itself is wrong; 3 part of the input "
        "could not be read and the rest went on; 130 interrupted.",
    ]
    parts = [line for name in VERBS for line in ["", *verb_lines(name)]]
    return page([*head, "", "```text", behoud.get_help(group_context()).rstrip(), "```", *parts])


def verb_lines(name: str) -> list[str]:
    command = behoud.get_command(group_context(), name)
    if command is None:
        raise KeyError(name)
    context = click.Context(command, info_name=name, parent=group_context())
    return [f"## behoud {name}", "", "```text", command.get_help(context).rstrip(), "```"]


def group_context() -> click.Context:
    settings = dict(behoud.context_settings, terminal_width=WIDTH, max_content_width=WIDTH)
    return click.Context(behoud, info_name="behoud", **settings)


def hyphened(name: str) -> str:
    return name.replace("_", "-")


def listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def grid(head: list[str], rows: Iterable[list[str]]) -> Iterator[str]:
    """A table in Markdown."""
    for cells in [head, ["---"] * len(head), *rows]:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def page(lines: Iterable[str]) -> str:
    return "\n".join([WRITTEN, "", *lines, ""])


PAGES: dict[str, Callable[[], str]] = {
    "tables.md": tables,
    "metrics.md": metrics,
    "features.md": features,
    "cli.md": cli,
}


def stale() -> list[str]:
    """The pages that are not what the code says."""
    return [
        name
        for name, written in PAGES.items()
        if not (FOLDER / name).exists() or (FOLDER / name).read_text(encoding="utf-8") != written()
    ]


def write() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, written in PAGES.items():
        (FOLDER / name).write_text(written(), encoding="utf-8")


def main(arguments: list[str]) -> int:
    if "--check" not in arguments:
        write()
        return 0
    old = stale()
    print(
        f"Not what the code says: {', '.join(old)}. Run ./run python -m tools.reference" if old else "Fresh."
    )
    return len(old)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
