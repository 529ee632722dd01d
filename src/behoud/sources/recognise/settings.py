"""What is proposed for the company as a whole: churn, currency, zone, days, dimensions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import duckdb
from babel import Locale
from babel.core import get_global
from babel.numbers import get_territory_currencies, list_currencies

from behoud.schemas import Type
from behoud.sources.recognise.attributes import grouping
from behoud.sources.recognise.draft import Draft, Remark, no_one
from behoud.sources.recognise.match import Recognised
from behoud.sources.recognise.names import is_part, plain
from behoud.sources.recognise.profile import Column
from behoud.tables import quoting
from behoud.tables.flags import YES
from behoud.tables.raw import open_raw
from behoud.tables.staged import Staged

AHEAD = ("ends_on", "due_on", "expires_at", "notice_deadline_on", "paused_to", "recorded_at")
"""Days that are agreed for later and say nothing about how fresh a file is."""

STALE = timedelta(days=45)
WORDS = {
    "usd": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "eur": "EUR",
    "euro": "EUR",
    "gbp": "GBP",
    "pound": "GBP",
}
MOST_DIMENSIONS = 6
ENOUGH = 30
LONG_BEFORE = timedelta(days=400)


@dataclass(frozen=True)
class Setting:
    """One proposed value as TOML, with why; `sure` where the files themselves say so."""

    toml: str
    remark: Remark | None = None


def currency(matches: Sequence[Recognised], language: str) -> Setting:
    """From a currency column, else a column's name, else the country of most customers, else the language."""
    for match in matches:
        named = match.columns.get("currency")
        if named and named.common in list_currencies():
            return Setting(f'"{named.common}"')
    for match in matches:
        for column in match.peek.columns:
            if code := next((WORDS[word] for word in plain(column.name).split() if word in WORDS), None):
                return Setting(f'"{code}"', Remark("new-why-currency-name", {"column": column.name}))
    if (country := main_country(matches)) and (codes := get_territory_currencies(country)):
        facts: dict[str, str | int] = {"country": Locale("en").territories[country]}
        return Setting(f'"{codes[-1]}"', Remark("new-why-currency-country", facts))
    return Setting('"EUR"' if language == "nl" else '"USD"', Remark("new-why-currency-unknown"))


def main_country(matches: Sequence[Recognised]) -> str | None:
    """The country that most rows of a country column name, as an ISO 3166 code."""
    codes = {name.lower(): code for lang in ("nl", "en") for code, name in Locale(lang).territories.items()}
    for match in matches:
        for column in match.peek.columns:
            if is_part(column.name, "country") and column.common:
                code = codes.get(column.common.lower(), column.common.upper())
                return code if len(code) == 2 and code in Locale("en").territories else None
    return None


def time_zone(matches: Sequence[Recognised], language: str) -> Setting:
    zones = get_global("territory_zones").get(main_country(matches) or "", [])
    if len(zones) == 1:
        return Setting(f'"{zones[0]}"', Remark("new-why-zone"))
    return Setting('"Europe/Amsterdam"' if language == "nl" else '"UTC"', Remark("new-why-zone"))


def newest(matches: Sequence[Recognised], today: date) -> date | None:
    """The newest day on which something happened, in any recognised column."""
    days = [
        column.high
        for match in matches
        for target, column in match.columns.items()
        if column.kind in (Type.DATE, Type.MOMENT) and target not in AHEAD and isinstance(column.high, date)
    ]
    return max((day for day in days if day <= today), default=None)


def as_of(matches: Sequence[Recognised], today: date) -> Setting | None:
    """The day after the newest one, where that is long past; None for today."""
    last = newest(matches, today)
    if last is None or today - last < STALE:
        return None
    return Setting((last + timedelta(days=1)).isoformat(), Remark("new-why-as-of", {"day": last.isoformat()}))


def history_from(matches: Sequence[Recognised]) -> Setting | None:
    """Where the first end comes long after the first start, the ended contracts before it are missing."""
    for match in matches:
        start, end = match.columns.get("started_on"), match.columns.get("ended_on")
        if match.table != "contract_terms" or not (start and end and start.low and end.low):
            continue
        if end.low - start.low > LONG_BEFORE:
            facts: dict[str, str | int] = {"first": start.low.isoformat(), "end": end.low.isoformat()}
            return Setting(end.low.replace(day=1).isoformat(), Remark("new-why-history", facts))
    return None


def departed(match: Recognised) -> Column | None:
    return next((c for c in match.peek.columns if is_part(c.name, "departed") and c.kind is Type.FLAG), None)


@dataclass(frozen=True)
class Gaps:
    """Days between one purchase and the next, over all customers that bought again."""

    half: int
    most: int
    again: int
    once: int

    @property
    def days(self) -> int:
        """The 90th percentile as one says it: whole months, below a month whole weeks."""
        unit = 30 if self.most >= 30 else 7
        return max(unit, round(self.most / unit) * unit)


def gaps(database: duckdb.DuckDBPyConnection, match: Recognised) -> Gaps | None:
    """How long customers wait before they buy again; None where nobody does."""
    customer, at = match.columns.get("customer_id"), match.columns.get("at")
    if customer is None or at is None:
        return None
    raw = open_raw(database, Staged(match.peek.parquet, ""))
    who = raw.text(customer.name)
    someone = f"{who} <> {quoting.text(customer.common)}" if no_one(customer) else f"{who} IS NOT NULL"
    query = (
        f"WITH days AS (SELECT DISTINCT {who} AS c, {at.value} AS d FROM raw WHERE {someone}), "
        "waits AS (SELECT c, d - lag(d) OVER (PARTITION BY c ORDER BY d) AS n FROM days), "
        "each AS (SELECT c, count(n) AS times FROM waits GROUP BY c) "
        "SELECT quantile_cont(n, 0.5), quantile_cont(n, 0.9), (SELECT count_if(times > 0) FROM each), "
        "(SELECT count_if(times = 0) FROM each) FROM waits WHERE n IS NOT NULL"
    )
    half, most, again, once = database.execute(query).fetchone() or (None, None, 0, 0)
    return Gaps(round(half), round(most), int(again), int(once)) if half is not None else None


def dimensions(drafts: Sequence[Draft], matches: Sequence[Recognised]) -> list[str]:
    """What figures can be split by with what was found, the most telling first."""
    tables = {draft.table for draft in drafts}
    customers = next((d for d in drafts if d.table == "customers"), None)
    filled = set(customers.filled) if customers else set()
    found = ["team"] if "customer_teams" in tables else []
    found += [name for name in ("segment", "region", "industry", "kind") if name in filled]
    if any("product_id" in d.filled and d.table == "contract_terms" for d in drafts):
        found.append("product")
    found += ["channel"] if "acquisition_channel" in filled else []
    own = next((m for m in matches if m.table == "customers"), None)
    found += grouping(customers, own) if customers and own else []
    return found[:MOST_DIMENSIONS]


def by_spread(
    database: duckdb.DuckDBPyConnection, match: Recognised, gone: str, columns: Sequence[str]
) -> list[str]:
    """`columns`, those first between whose groups the share that left differs most."""
    raw = open_raw(database, Staged(match.peek.parquet, ""))
    left = f"lower({raw.text(gone)}) IN {quoting.texts(YES)}"

    def spread(column: str) -> float:
        shares = f"SELECT avg(CAST({left} AS INT)) AS s FROM raw GROUP BY {raw.text(column)}"
        found = raw.database.execute(
            f"SELECT max(s) - min(s) FROM ({shares} HAVING count(*) >= {ENOUGH})"
        ).fetchone()
        return float(found[0] or 0) if found else 0.0

    few = {c.name for c in match.peek.columns if c.grouping}
    return sorted((column for column in columns if column in few), key=lambda column: -spread(column))
