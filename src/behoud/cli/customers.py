"""behoud customers: who is next, by value at risk; or one customer."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from behoud.cli.evaluate import withheld_of
from behoud.cli.options import console, print_json, verb_options
from behoud.cli.tables import WIDTH
from behoud.library import OpenCompany, open_company
from behoud.predict import comeback_words, snapshot_told, value_told
from behoud.predict.loyalty.told import of_customer
from behoud.predict.persona_told import of_customer as persona_of
from behoud.predict.reasons_told import worded
from behoud.predict.withhold import told
from behoud.words import Words, fault
from behoud.words.nearest import nearest

MONTH = 30
"""Days: the list shows horizons from a month on; one customer shows all."""


@click.command("customers")
@click.argument("customer", required=False)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most so many.")
@click.option("--departed", is_flag=True, help="Former customers, by what their return would be worth.")
@verb_options
def verb(
    customer: str | None, limit: int, departed: bool, folder: Path, as_json: bool, language: str | None
) -> None:
    """Who is next, by value at risk; or all that the list says of one CUSTOMER."""
    company = open_company(folder, language=language)
    if departed:
        show_departed(company, limit, as_json)
        return
    scores = company.table("scores").to_pylist()
    cancelled = company.table("cancelled_but_running").to_pylist()
    if customer is not None:
        show_one(company, customer, scores, cancelled, as_json)
    elif as_json:
        print_json(
            {
                "as_of": company.snapshot.as_of,
                "order": company.snapshot.notes["model"]["order"],
                "customers": [with_words(company, row) for row in named(company, scores[:limit])],
                "all": len(scores),
                "cancelled_but_running": cancelled,
                "withheld": withheld_of(company),
                "customers_that_objected": company.snapshot.notes["model"]["customers_that_objected"],
            }
        )
    else:
        print_list(company, scores, cancelled, limit)


def show_departed(company: OpenCompany, limit: int, as_json: bool) -> None:
    """Former customers with their chance to return, the highest expected value first."""
    rows, card = company.table("returns").to_pylist(), company.snapshot.notes["model"]["returning"]
    words, currency = company.words, company.company.currency
    if as_json:
        print_json(
            {"as_of": company.snapshot.as_of, "departed": rows[:limit], "all": len(rows), "card": card}
        )
        return
    out = console()
    if rows:
        title = words.say("predict-comeback-title", day=words.date(company.snapshot.as_of))
        table = Table(title=title, title_justify="left", title_style="bold", header_style="dim", box=None)
        for head in comeback_words.heads(card, words):
            table.add_column(head)
        for row in rows[:limit]:
            table.add_row(*comeback_words.cells(row, card, words, currency))
        out.print(table)
    for sentence in comeback_words.sentences(card, words):
        out.print(sentence)


def named(company: OpenCompany, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with the name of their customer, empty where it has none."""
    customers = company.definitions.views["customers"]
    asked = customers.filter(customers.customer_id.isin([row["customer_id"] for row in rows]))
    found = company.definitions.views.engine.arrow(asked.select("customer_id", "name")).to_pylist()
    names = {row["customer_id"]: row["name"] for row in found}
    return [{"customer_id": row["customer_id"], "name": names.get(row["customer_id"])} | row for row in rows]


def with_words(company: OpenCompany, row: dict[str, Any]) -> dict[str, Any]:
    """A score with its reasons as sentences beside the figures."""
    reasons = [reason | {"message": sentence(company, reason)} for reason in row["reasons"]]
    return row | {"reasons": reasons}


def sentence(company: OpenCompany, reason: dict[str, Any]) -> str:
    return worded(reason, company.words, company.company.currency)


def marked(company: OpenCompany, row: dict[str, Any]) -> list[str]:
    """The reasons of a score, each marked as raising or lowering the probability."""
    return [
        company.words.say(f"predict-reason-{reason['direction']}", reason=sentence(company, reason))
        for reason in row["reasons"]
    ]


def horizons(row: dict[str, Any]) -> list[int]:
    found = [name.removeprefix("p_leave_") for name in row if name.startswith("p_leave_")]
    return [int(name) for name in found if name.isdigit()]


def print_list(
    company: OpenCompany, scores: list[dict[str, Any]], cancelled: list[dict[str, Any]], limit: int
) -> None:
    """The ranked list, what its order means, and who is not in it."""
    out, words = console(), company.words
    out.width = min(WIDTH, out.width)
    card = company.snapshot.notes["model"]
    if not scores:
        out.print(words.say("predict-none"))
    else:
        made = undated_table if card["churn"] == "snapshot" else table_of
        out.print(made(company, named(company, scores[:limit])))
        out.print(order_sentence(company, card))
        out.print(words.say(f"predict-value-is-{card['value_basis']}"))
        for line in [*value_told.source_sentences(card, words), *snapshot_told.sentences(card, words)]:
            out.print(line)
        if len(scores) > limit:
            out.print(words.say("predict-shown", shown=limit, all=len(scores)), style="dim")
    if cancelled:
        value = sum(row["value"] or 0 for row in cancelled)
        said = words.short_money(value, company.company.currency)
        out.print(words.say("predict-cancelled", count=len(cancelled), value=said))
    if card["customers_that_objected"]:
        out.print(words.say("predict-objected", count=card["customers_that_objected"]))
    for line in told(withheld_of(company), words):
        out.print(line)


def order_sentence(company: OpenCompany, card: dict[str, Any]) -> str:
    if snapshot_told.ranked(card):
        return snapshot_told.order_sentence(card, company.words)
    rule = (
        "deadline"
        if card["churn"] == "contract" and "usage_days_since_last" not in card["features"]
        else "silence"
    )
    name = card["order"].replace("_", "-")
    facts = {"horizon": card["value_at_risk_horizon"], "basis": card["value_basis"]}
    return company.words.say(f"predict-order-{name}", rule=rule, **facts)


def begun_table(words: Words, day: date, customer: str = "customer") -> Table:
    """With its title and the columns that every list of customers begins with."""
    title = words.say("predict-title", day=words.date(day))
    table = Table(title=title, title_justify="left", title_style="bold", header_style="dim", box=None)
    table.pad_edge = False
    table.add_column(words.say("predict-column-rank"), justify="right")
    table.add_column(words.say(f"predict-column-{customer}"))
    return table


def called(row: dict[str, Any]) -> str:
    return f"{row['name']} ({row['customer_id']})" if row["name"] else str(row["customer_id"])


def undated_table(company: OpenCompany, rows: list[dict[str, Any]]) -> Table:
    """The list of a snapshot without dates: likeness and value, and no probability."""
    words, ranked = company.words, snapshot_told.ranked(company.snapshot.notes["model"])
    table = begun_table(words, company.snapshot.as_of, "customer-alike" if ranked else "customer")
    if ranked:
        table.add_column(words.say("snapshot-column-likeness"), justify="right")
    table.add_column(words.say("predict-column-value"), justify="right")
    for row in rows:
        likeness = [words.percent(row["likeness"], 0)] if ranked else []
        told = "\n".join([called(row), *marked(company, row)])
        table.add_row(str(row["rank"]), told, *likeness, amount(company, row["value"]))
    return table


def table_of(company: OpenCompany, rows: list[dict[str, Any]]) -> Table:
    """The ranked list: below each name what raises its probability and what lowers it."""
    words, known = company.words, [days for days in horizons(rows[0]) if days >= MONTH]
    given = [days for days in known if any(row[f"p_leave_{days}"] is not None for row in rows)]
    table = begun_table(words, company.snapshot.as_of, "customer-why")
    for horizon in given:
        table.add_column(words.say("predict-column-within", days=horizon), justify="right", max_width=7)
    for column, most in (("value", 13), ("value-at-risk", 12), ("deadline", 9)):
        table.add_column(words.say(f"predict-column-{column}"), justify="right", max_width=most)
    for row in rows:
        table.add_row(
            str(row["rank"]),
            "\n".join([called(row), *marked(company, row)]),
            *(probability(company, row[f"p_leave_{horizon}"]) for horizon in given),
            amount(company, row["value"]),
            amount(company, row["value_at_risk"]),
            deadline(company, row["days_to_notice_deadline"]),
        )
    return table


def probability(company: OpenCompany, value: float | None) -> str:
    return company.words.say("predict-withheld") if value is None else company.words.percent(value)


def between(company: OpenCompany, row: dict[str, Any], name: str) -> str:
    """A probability with its range."""
    if row[name] is None:
        return company.words.say("predict-withheld")
    shares = {end: company.words.percent(row[f"{name}_{end}"]) for end in ("low", "high")}
    return company.words.say("predict-between", share=company.words.percent(row[name]), **shares)


def amount(company: OpenCompany, value: Any) -> str:
    return "–" if value is None else company.words.money(value, company.company.currency)


def deadline(company: OpenCompany, days: int | None) -> str:
    return "–" if days is None else company.words.say("features-days", days=days)


def show_one(
    company: OpenCompany,
    customer: str,
    scores: list[dict[str, Any]],
    cancelled: list[dict[str, Any]],
    as_json: bool,
) -> None:
    """One customer; an error where it is not at risk and has not cancelled, with the nearest id."""
    ours = next((row for row in scores if row["customer_id"] == customer), None)
    gone = next((row for row in cancelled if row["customer_id"] == customer), None)
    if ours is None and gone is None:
        raise unknown(company, customer, [row["customer_id"] for row in [*scores, *cancelled]])
    if as_json:
        print_json(with_words(company, named(company, [ours])[0]) if ours else gone)
    elif ours is not None:
        print_one(console(), company, named(company, [ours])[0], len(scores))
    elif gone is not None:
        words = company.words
        ends = words.date(gone["ends_on"]) if gone["ends_on"] else words.say("features-none")
        facts = {
            "given": words.date(gone["notice_given_on"]),
            "ends": ends,
            "value": amount(company, gone["value"]),
        }
        console().print(words.say("predict-customer-cancelled", customer=customer, **facts))


def unknown(company: OpenCompany, customer: str, known: list[str]) -> Exception:
    views = company.definitions.views
    rows = views["customers"].filter(views["customers"].customer_id == customer).select("customer_id")
    if views.engine.arrow(rows).num_rows:
        return fault("predict-customer-objected", customer=customer)
    return fault("predict-customer-unknown", customer=customer, near=nearest(customer, known))


def print_one(out: Console, company: OpenCompany, row: dict[str, Any], of_all: int) -> None:
    words = company.words
    out.print(called(row), style="bold")
    out.print(words.say("predict-customer-rank", rank=row["rank"], all=of_all))
    dated = company.snapshot.notes["model"]["churn"] != "snapshot"
    for horizon in horizons(row) if dated else []:
        share = between(company, row, f"p_leave_{horizon}")
        out.print(words.say("predict-customer-probability", days=horizon, share=share))
    out.print(words.say("predict-customer-value", value=amount(company, row["value"])))
    if row["value_at_risk"] is not None:
        out.print(words.say("predict-customer-at-risk", value=amount(company, row["value_at_risk"])))
    if row["days_to_notice_deadline"] is not None:
        out.print(words.say("predict-customer-deadline", days=row["days_to_notice_deadline"]))
    for line in marked(company, row):
        out.print(line)
    told = value_told.of_customer(row, words, company.company.currency)
    for line in [*told, *snapshot_told.of_customer(row, words), *loyal(company, row)]:
        out.print(line)


def loyal(company: OpenCompany, row: dict[str, Any]) -> list[str]:
    """The loyalty score of a customer with its parts, and its persona where it has one."""
    if row["persona"] is None:
        return of_customer(row, company.words)
    told = {"persona": row["persona"], "because": row["persona_because"]}
    return [*of_customer(row, company.words), persona_of(told, company.words, company.company.currency)]
