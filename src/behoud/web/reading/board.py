"""The customers of a snapshot in memory, searched and sorted by a DuckDB that reaches nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from behoud.errors import BehoudError
from behoud.expressions import parse
from behoud.library import OpenCompany
from behoud.tables import quoting
from behoud.web.accounts.roles import Scope
from behoud.web.reading.gather import LAYOUT, gathered
from behoud.web.reading.identifying import IDENTIFYING
from behoud.words import fault

STATUSES = ("active", "cancelled", "unscored", "former")
OPENING = Lock()
"""A connection that is being opened by two threads at once may come to either half-made."""
INTERNAL = frozenset({"reasons", "persona_because"})


@dataclass(frozen=True)
class Asked:
    """Which customers, in which order; `after` is the key of the last row that was shown."""

    scope: Scope
    names: bool = True
    search: str = ""
    status: str = "active"
    team: str = ""
    persona: str = ""
    where: str = ""
    sort: str = "value_at_risk"
    descending: bool = True
    after: tuple[str | None, str] | None = None
    size: int = 50
    only: tuple[str, ...] = ()
    """Of all these, only the customers of these pseudonyms; nobody in particular where it is empty."""


@dataclass(frozen=True)
class Found:
    """One page of customers; `unknown` is for how many the reader's own condition has no answer."""

    rows: list[dict[str, Any]]
    matched: int
    unknown: int
    following: tuple[str | None, str] | None


@dataclass(frozen=True)
class Condition:
    """SQL with its parameters."""

    sql: str = "true"
    values: list[Any] = field(default_factory=list)

    def and_(self, sql: str, *values: Any) -> Condition:
        return Condition(f"{self.sql} AND ({sql})", [*self.values, *values])


@dataclass(frozen=True)
class Board:
    """A row per customer; see `gather.gathered` for its columns."""

    database: duckdb.DuckDBPyConnection
    columns: dict[str, str]

    @classmethod
    def of(cls, opened: OpenCompany, folder: Path, *, key: str) -> Board:
        """The board of the snapshot: made once, and kept in `folder` for the next process."""
        file = folder / "boards" / f"{opened.snapshot.name}.{LAYOUT}.parquet"
        return cls.over(kept_rows(file, lambda: gathered(opened, key)))

    @classmethod
    def over(cls, rows: pa.Table) -> Board:
        """A board over rows in memory, shut off from files and settings."""
        database = duckdb.connect(":memory:", config={"autoinstall_known_extensions": False})
        database.register("given", rows)
        database.execute("CREATE TABLE board AS SELECT * FROM given")
        database.unregister("given")
        database.execute("SET enable_external_access = false; SET lock_configuration = true")
        described = database.execute("DESCRIBE board").fetchall()
        return cls(database, {name: kind for name, kind, *_ in described})

    def add(self, name: str, rows: pa.Table) -> None:
        """Put another table beside the board, to be asked together with it."""
        self.database.register("given", rows)
        self.database.execute(f"CREATE TABLE {quoting.name(name)} AS SELECT * FROM given")  # noqa: S608
        self.database.unregister("given")

    def rows_of(self, *columns: str) -> pa.Table:
        """Some columns of every customer."""
        asked = ", ".join(quoting.name(column) for column in columns)
        return self.asked(f"SELECT {asked} FROM board", []).to_arrow_table()  # noqa: S608

    def values(self, column: str) -> tuple[str, ...]:
        """The different values of a column, in order; asked once, for a board does not change."""
        held: dict[str, tuple[str, ...]] = vars(self).setdefault("held", {})
        if column not in held:
            held[column] = self.distinct(column)
        return held[column]

    def distinct(self, column: str) -> tuple[str, ...]:
        named = quoting.name(column)
        query = f"SELECT DISTINCT {named} FROM board WHERE {named} IS NOT NULL ORDER BY 1"  # noqa: S608
        return tuple(value for (value,) in self.cursor().execute(query).fetchall())

    def few(self, column: str, most: int = 200) -> tuple[str, ...]:
        """The different texts of a column where these are few; else none."""
        found = self.values(column)
        return found if len(found) <= most else ()

    def open_to(self, names: bool) -> list[str]:
        """The columns that a reader may ask for."""
        hidden = INTERNAL if names else INTERNAL | IDENTIFYING
        return [column for column in self.columns if column not in hidden]

    def page(self, asked: Asked) -> Found:
        """The customers that `asked` describes; BehoudError where its condition cannot be asked."""
        condition = self.condition(asked)
        matched, unknown = self.counted(asked, condition)
        chosen = self.chosen(asked, condition)
        rows = self.fetch(self.after(chosen, asked), asked, asked.size + 1)
        more = len(rows) > asked.size
        rows = rows[: asked.size]
        return Found(rows, matched, unknown, key_of(rows[-1], asked) if more else None)

    def count(self, asked: Asked) -> Found:
        """How many customers `asked` describes, without any of them."""
        return Found([], *self.counted(asked, self.condition(asked)), None)

    def table(self, asked: Asked) -> pa.Table:
        """All customers that `asked` describes, with the columns that its reader may see."""
        condition = self.chosen(asked, self.condition(asked))
        columns = ", ".join(quoting.name(column) for column in self.open_to(asked.names))
        query = f"SELECT {columns} FROM board WHERE {condition.sql} ORDER BY pseudonym"  # noqa: S608
        return self.asked(query, condition.values).to_arrow_table()

    def every(self, asked: Asked) -> Iterator[dict[str, Any]]:
        """All customers that `asked` describes, page after page."""
        asked = replace(asked, after=None, size=5000)
        while True:
            found = self.page(asked)
            yield from found.rows
            if found.following is None:
                return
            asked = replace(asked, after=found.following)

    def customer(self, name: str, scope: Scope, *, names: bool) -> dict[str, Any] | None:
        """The row of one customer within a scope: by its id, or by its pseudonym where names are hidden."""
        column = "customer_id" if names else "pseudonym"
        condition = scoped(scope).and_(f"{column} = ?", name)
        rows = self.rows(f"SELECT * FROM board WHERE {condition.sql}", condition.values)  # noqa: S608
        return rows[0] if rows else None

    def pseudonyms(self) -> dict[str, str]:
        """Customer to pseudonym."""
        found = self.cursor().execute("SELECT customer_id, pseudonym FROM board").fetchall()
        return dict(found)

    def close(self) -> None:
        self.database.close()

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A connection of this thread's own to the same tables: one connection answers one thread."""
        with OPENING:
            return self.database.cursor()

    def condition(self, asked: Asked) -> Condition:
        """What the form asks, without the reader's own expression."""
        made = scoped(asked.scope)
        if asked.status:
            made = made.and_("status = ?", asked.status)
        if asked.team:
            made = made.and_("team = ?", asked.team)
        if asked.persona:
            made = made.and_("persona = ?", asked.persona)
        if asked.only:
            made = made.and_("pseudonym IN (SELECT unnest(?::VARCHAR[]))", list(asked.only))
        if asked.search:
            text = asked.search.lower()
            if asked.names:
                made = made.and_("contains(lower(name), ?) OR starts_with(lower(customer_id), ?)", text, text)
            else:
                made = made.and_("starts_with(pseudonym, ?)", text)
        return made

    def own(self, asked: Asked) -> str:
        """The reader's own expression as SQL; BehoudError where it is not allowed."""
        return parse(asked.where, columns=self.open_to(asked.names)).sql("duckdb")

    def chosen(self, asked: Asked, condition: Condition) -> Condition:
        return condition.and_(f"({self.own(asked)}) IS TRUE") if asked.where else condition

    def counted(self, asked: Asked, condition: Condition) -> tuple[int, int]:
        """How many match, and of how many it is unknown."""
        own = f"(({self.own(asked)})::BOOLEAN)" if asked.where else "true"
        query = (
            f"SELECT count(*) FILTER (WHERE {own}), count(*) FILTER (WHERE {own} IS NULL) "  # noqa: S608
            f"FROM board WHERE {condition.sql}"
        )
        rows = self.asked(query, condition.values).fetchall()
        return int(rows[0][0]), int(rows[0][1])

    def after(self, condition: Condition, asked: Asked) -> Condition:
        """Only what comes behind the last row that was shown."""
        if asked.after is None:
            return condition
        value, identity = asked.after
        column, beyond = self.sorted_by(asked), "<" if asked.descending else ">"
        if value is None:
            return condition.and_(f"{column} IS NULL AND pseudonym > ?", identity)
        typed = f"?::{self.columns[asked.sort]}"
        return condition.and_(
            f"{column} {beyond} {typed} OR ({column} = {typed} AND pseudonym > ?) OR {column} IS NULL",
            value,
            value,
            identity,
        )

    def sorted_by(self, asked: Asked) -> str:
        """The column to sort by; BehoudError where the reader may not see it."""
        known = self.open_to(asked.names)
        if asked.sort not in known:
            raise fault("web-customers-sort", column=asked.sort, known=", ".join(known))
        return quoting.name(asked.sort)

    def fetch(self, condition: Condition, asked: Asked, size: int) -> list[dict[str, Any]]:
        # The pseudonym settles ties: it says nothing, so it may stand in an address.
        way = "DESC" if asked.descending else "ASC"
        order = f"{self.sorted_by(asked)} {way} NULLS LAST, pseudonym"
        query = f"SELECT * FROM board WHERE {condition.sql} ORDER BY {order} LIMIT {size:d}"  # noqa: S608
        return self.rows(query, condition.values)

    def rows(self, query: str, values: list[Any]) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.asked(query, values).to_arrow_table().to_pylist()
        return found

    def asked(self, query: str, values: list[Any]) -> duckdb.DuckDBPyConnection:
        """Ask; BehoudError where the values do not allow what the reader asks of them."""
        try:
            return self.cursor().execute(query, values)
        except duckdb.Error as error:
            raise unanswerable(error) from error


def unanswerable(error: duckdb.Error) -> BehoudError:
    said = str(error).splitlines()[0]
    return fault("web-customers-unanswerable", said=said)


def scoped(scope: Scope) -> Condition:
    """The customers of a scope."""
    if scope.teams is None:
        return Condition()
    return Condition().and_("team IN (SELECT unnest(?::VARCHAR[]))", sorted(scope.teams))


def key_of(row: dict[str, Any], asked: Asked) -> tuple[str | None, str]:
    value = row[asked.sort]
    return None if value is None else str(value), str(row["pseudonym"])


def kept_rows(file: Path, make: Callable[[], pa.Table]) -> pa.Table:
    """What was written to `file` before, else what `make` makes now."""
    if not file.exists():
        keep(make(), file)
    with file.open("rb") as content:
        return pq.read_table(content)


def keep(rows: pa.Table, file: Path) -> None:
    """Write the rows, whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    pq.write_table(rows, fresh)
    fresh.replace(file)
