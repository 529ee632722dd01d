"""behoud usage: products and usage against churn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.table import Table

from behoud.cli.options import console, print_json, verb_options
from behoud.errors import BehoudError
from behoud.library import OpenCompany, open_company
from behoud.measure.observed import Observed, longest_period
from behoud.measure.ownership import HeldBand, Ownership, ownership
from behoud.measure.periods import Kind
from behoud.measure.usage import Decline, Intensity, UsageBand, decline, intensity
from behoud.report.figures import p_text, range_text, share_text
from behoud.report.products import COLUMNS, cells, tested, told
from behoud.words import Words, in_words

Found = TypeVar("Found")


@click.command("usage")
@click.option(
    "--period", type=click.Choice(["month", "quarter", "year"]), default=None, help="Churn within a …"
)
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most so many lines."
)
@verb_options
def verb(period: Kind | None, limit: int, folder: Path, as_json: bool, language: str | None) -> None:
    """Which products bind, what usage before a period says, and which heavy users slacken."""
    company = open_company(folder, language=language)
    definitions, missing = company.definitions, Missing()
    dated = definitions.company.churn.kind != "snapshot"
    whole: Kind = period or (longest_period(definitions) if dated else "year")
    part: Kind = period or ("quarter" if whole == "year" else whole)
    owned = missing.attempt(lambda: ownership(definitions, period=whole))
    used = missing.attempt(lambda: intensity(definitions, period=part))
    slack = missing.attempt(lambda: decline(definitions, period=part))
    if as_json:
        print_json(answer(company.words, owned, used, slack, missing))
        return
    if owned:
        print_ownership(company.words, owned, limit)
    if used:
        print_intensity(company.words, used)
    if slack:
        print_decline(company, slack, limit)
    for reason in missing.sentences(company.words):
        console().print(reason)


class Missing:
    """What could not be said, and why: it is shown in its place."""

    def __init__(self) -> None:
        self.reasons: list[BehoudError] = []

    def attempt(self, ask: Callable[[], Found]) -> Found | None:
        try:
            return ask()
        except BehoudError as reason:
            self.reasons.append(reason)
            return None

    def sentences(self, words: Words) -> list[str]:
        """Each reason once, in the reader's language."""
        return list(dict.fromkeys(in_words(reason, words) for reason in self.reasons))


def answer(
    words: Words, owned: Ownership | None, used: Intensity | None, slack: Decline | None, missing: Missing
) -> dict[str, Any]:
    return {
        "ownership": asdict(owned) if owned else None,
        "intensity": asdict(used) if used else None,
        "decline": asdict(slack) if slack else None,
        "missing": missing.sentences(words),
    }


def titled(words: Words, title: str, *columns: str, **facts: object) -> Table:
    """Print a title and make its table, of which the first column is text and the others are figures."""
    console().print("\n" + words.say(title, **facts), style="bold")
    table = Table(header_style="dim", box=None)
    for place, column in enumerate(columns):
        table.add_column(words.say(f"usage-column-{column}"), justify="right" if place else "left")
    return table


def print_ownership(words: Words, found: Ownership, limit: int) -> None:
    first, last = found.periods[0], found.periods[-1]
    table = titled(words, "usage-title-products", *COLUMNS, first=first, last=last)
    shown = tested(found)[:limit]
    for product in shown:
        table.add_row(*cells(words, product))
    console().print(table)
    console().print(told(words, found, len(shown)), style="dim")
    numbers = titled(
        words, "usage-title-numbers", "number", "customers", "churn", "interval", first=first, last=last
    )
    for band in found.numbers:
        numbers.add_row(held_text(words, band), *observed_cells(words, band.observed))
    console().print(numbers)
    print_trend(
        words, "numbers", found.trend.slope if found.trend else None, found.trend.p if found.trend else None
    )


def held_text(words: Words, band: HeldBand) -> str:
    if band.at_most is None:
        return words.say("usage-at-least", count=band.at_least)
    return str(band.at_least) if band.at_least == band.at_most else f"{band.at_least} – {band.at_most}"


def observed_cells(words: Words, seen: Observed) -> list[str]:
    interval = range_text(share_text(words, seen.low), share_text(words, seen.high))
    return [words.number(seen.customers), share_text(words, seen.share), interval]


def print_intensity(words: Words, found: Intensity) -> None:
    first, last = found.periods[0], found.periods[-1]
    facts = {"days": found.window_days, "first": first, "last": last}
    table = titled(words, "usage-title-intensity", "usage", "customers", "churn", "interval", **facts)
    for band in found.bands:
        table.add_row(band_text(words, band), *observed_cells(words, band.observed))
    console().print(table)
    print_trend(
        words, "usage", found.trend.slope if found.trend else None, found.trend.p if found.trend else None
    )
    lost = found.outside
    if lost.events:
        share = words.percent(lost.share or 0)
        out = words.say("usage-outside", events=lost.events, customers=lost.customers, share=share)
        console().print(out)
    if found.skipped:
        console().print(words.say("usage-skipped", periods=", ".join(found.skipped)), style="dim")


def band_text(words: Words, band: UsageBand) -> str:
    if band.band < 0:
        return words.say("usage-band-none")
    least, most = words.number(band.least), words.number(band.most)
    return words.say("usage-band", number=band.band + 1, least=least, most=most)


def print_trend(words: Words, what: str, slope: float | None, p: float | None) -> None:
    if slope is None or p is None:
        return
    way = "none" if p > 0.05 else "falls" if slope < 0 else "rises"
    console().print(words.say("usage-trend", what=what, way=way, p=p_text(words, p)), style="dim")


def print_decline(company: OpenCompany, found: Decline, limit: int) -> None:
    words, out = company.words, console()
    differs = {True: "yes", False: "no", None: "untested"}[found.differs]
    facts = {
        "declined": share_text(words, found.declined.share),
        "steady": share_text(words, found.steady.share),
    }
    day = words.date(found.on)
    if found.now:
        out.print(decline_table(company, found, limit))
    out.print(words.say("usage-decline-now", count=len(found.now), shown=min(limit, len(found.now)), day=day))
    sizes = {"n": found.declined.customers, "other_n": found.steady.customers}
    out.print(words.say("usage-decline-churn", differs=differs, **facts, **sizes))


def decline_table(company: OpenCompany, found: Decline, limit: int) -> Table:
    words = company.words
    table = titled(
        words, "usage-title-decline", "customer", "before", "after", "value", day=words.date(found.on)
    )
    for one in found.now[:limit]:
        amount = words.money(one.yearly_amount, company.company.currency)
        table.add_row(one.customer_id, words.number(one.before), words.number(one.after), amount)
    return table
