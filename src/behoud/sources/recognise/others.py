"""Sources that take several files, or a second look at one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import duckdb

from behoud.schemas import TABLES, Type
from behoud.sources.recognise.draft import Draft, Line, Remark, constant, quoted, sql_name, table
from behoud.sources.recognise.match import Recognised, part
from behoud.sources.recognise.names import column_words, likeness
from behoud.sources.recognise.peek import Peek
from behoud.sources.recognise.profile import Column
from behoud.tables import quoting

KEYS = (("contract_terms", "term_id"), ("contacts", "contact_id"), ("contract_terms", "contract_id"))
FOUND = 0.8
CONSTANT = 0.95
CLOSE = 0.8


def looked_up(
    database: duckdb.DuckDBPyConnection, draft: Draft, match: Recognised, matches: Sequence[Recognised]
) -> Draft | None:
    """`draft` with its customer found through another table; None where no table knows it."""
    for name, key in KEYS:
        other = next((m for m in matches if m.table == name and {key, "customer_id"} <= set(m.columns)), None)
        column = named_like(match.peek, name, key)
        if other is None or column is None or other.peek is match.peek:
            continue
        share = contained(database, match.peek, column, other.peek, other.columns[key])
        if share >= FOUND:
            lookup = {"lookup": name, "column": column.name, "key": key, "give": "customer_id"}
            line = Line("customer_id", table(**{part: quoted(text) for part, text in lookup.items()}))
            facts: dict[str, str | int] = {"column": column.name, "table": name, "share": round(share * 100)}
            return draft.with_lines(line).with_remarks(Remark("new-doubt-lookup", facts))
    return None


def named_like(peek: Peek, name: str, target: str) -> Column | None:
    words = column_words(name, target)
    best = max(peek.columns, key=lambda column: likeness(column.name, among=words), default=None)
    return best if best and likeness(best.name, among=words).score >= CLOSE else None


def contained(
    database: duckdb.DuckDBPyConnection, peek: Peek, column: Column, other: Peek, key: Column
) -> float:
    """The share of a column's values that are keys of another file."""
    here, there = rows(peek), rows(other)
    query = (
        f"SELECT avg(CAST(v IN (SELECT CAST({quoting.name(key.name)} AS VARCHAR) FROM {there}) AS INT)) FROM "
        f"(SELECT CAST({quoting.name(column.name)} AS VARCHAR) AS v FROM {here}) WHERE v IS NOT NULL"
    )
    found = database.execute(query).fetchone()
    return float(found[0] or 0) if found else 0.0


def rows(peek: Peek) -> str:
    return f"read_parquet({quoting.text(peek.parquet)})"


def second_looks(
    database: duckdb.DuckDBPyConnection, match: Recognised, draft: Draft, have: set[str]
) -> list[Draft]:
    """What a file holds beside its own table: customers, scores, remarks."""
    found = []
    if "customers" not in have and match.table in ("transactions", "contract_terms", "invoices"):
        found.append(customers_within(database, match, draft))
    if match.table == "interactions" and "responses" not in have:
        found.append(scores_within(match))
    if match.table in ("departure_reasons", "interactions", "responses") and "feedback" not in have:
        found.append(remarks_within(match))
    return [draft for draft in found if draft is not None]


def customers_within(database: duckdb.DuckDBPyConnection, match: Recognised, draft: Draft) -> Draft | None:
    """Customers with their country or region, where each row of sales repeats it."""
    customer = match.columns.get("customer_id")
    words = column_words("customers", "region")
    few = [column for column in match.peek.columns if column.grouping]
    places = [column for column in few if likeness(column.name, among=words).score >= CLOSE]
    if customer is None or not places:
        return None
    several, total = with_several(database, match.peek, customer, places[0])
    if several > (1 - CONSTANT) * total:
        return None
    lines = (Line("customer_id", quoted(customer.name)), Line("region", quoted(places[0].name)))
    facts: dict[str, str | int] = {"column": places[0].name, "count": several}
    remark = Remark("new-doubt-customers-within", facts)
    name = f"{match.peek.name} customers"
    kept = draft.where if draft.where and customer.name in draft.where else None
    return Draft(name, "customers", match.peek, lines, kept, (remark,))


def with_several(
    database: duckdb.DuckDBPyConnection, peek: Peek, customer: Column, place: Column
) -> tuple[int, int]:
    """How many customers have more than one value of `place`, and how many there are."""
    who, where = quoting.name(customer.name), quoting.name(place.name)
    query = (
        f"SELECT count_if(n > 1), count(*) FROM (SELECT count(DISTINCT {where}) AS n "
        f"FROM {rows(peek)} WHERE {who} IS NOT NULL GROUP BY {who})"
    )
    several, total = database.execute(query).fetchone() or (0, 0)
    return int(several), int(total)


def scores_within(match: Recognised) -> Draft | None:
    """Satisfaction scores in a file of tickets."""
    score = part(match.peek, "satisfaction")
    ticket, at = (
        match.columns.get("interaction_id"),
        match.columns.get("resolved_at") or match.columns.get("at"),
    )
    customer = match.columns.get("customer_id")
    if not (score and ticket and at and customer):
        return None
    lines = (
        Line("response_id", quoted(ticket.name)),
        constant("question_id", "satisfaction"),
        Line("customer_id", quoted(customer.name)),
        constant("metric", "csat"),
        Line("score", quoted(score.name)),
        Line("scale_min", table(value="1")),
        Line("scale_max", table(value="5" if score.high <= 5 else "10")),
        constant("direction", "high_is_good"),
        Line("completed_at", quoted(at.name)),
    )
    scale = Remark(
        "new-doubt-scale", {"column": score.name, "low": f"{score.low:g}", "high": f"{score.high:g}"}
    )
    where = f"{sql_name(score.name)} is not null"
    return Draft(f"{match.peek.name} scores", "responses", match.peek, lines, where, (scale,))


def remarks_within(match: Recognised) -> Draft | None:
    """What customers wrote, in a file that is about something else."""
    words = column_words("feedback", "text")
    texts = [
        c for c in match.peek.columns if c.kind is Type.TEXT and likeness(c.name, among=words).score >= CLOSE
    ]
    customer = match.columns.get("customer_id")
    at = match.columns.get(TABLES[match.table].moment or "")
    if not (texts and customer and at) or texts[0].name in {c.name for c in match.columns.values()}:
        return None
    lines = (
        Line("customer_id", quoted(customer.name)),
        Line("at", quoted(at.name)),
        Line("text", quoted(texts[0].name)),
        constant("source", match.peek.name),
    )
    where = f"{sql_name(texts[0].name)} is not null"
    return Draft(f"{match.peek.name} remarks", "feedback", match.peek, lines, where)


def once(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with a name of their own each."""
    names: dict[str, int] = {}
    found = []
    for draft in drafts:
        names[draft.name] = names.get(draft.name, 0) + 1
        count = names[draft.name]
        found.append(replace(draft, name=draft.name if count == 1 else f"{draft.name} {count}"))
    return found
