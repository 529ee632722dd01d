"""What happened with every customer, laid out so that one page reads the rows of one customer at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa

from behoud.engine.read import Snapshot, opened
from behoud.engine.write import SNAPSHOTS
from behoud.errors import BehoudError
from behoud.measure.presence import dated_terms
from behoud.tables import quoting

if TYPE_CHECKING:
    from behoud.web.reading.current import Current

Row = dict[str, Any]
COLUMNS = {
    "contacts": (
        "contact_id",
        "name",
        "role",
        "level",
        "email",
        "phone",
        "preferred_channel",
        "active_from",
        "active_to",
    ),
    "interactions": (
        "interaction_id",
        "contact_id",
        "on",
        "channel",
        "direction",
        "kind",
        "subject",
        "resolved_on",
        "transfers",
        "alternative_offered",
        "owner",
    ),
    "responses": (
        "response_id",
        "question_id",
        "contact_id",
        "completed_on",
        "metric",
        "score",
        "scale_max",
        "touchpoint",
        "text",
    ),
    "feedback": ("feedback_id", "contact_id", "on", "source", "text"),
    "invoices": ("invoice_id", "issued_on", "due_on", "paid_on", "amount", "currency", "failed_attempts"),
    "transactions": ("transaction_id", "on", "product_id", "amount", "currency"),
    "customer_successions": ("on", "successor_id"),
}
TERMS = (
    "term_id",
    "product_id",
    "started_on",
    "ends_on",
    "end_on",
    "notice_deadline_on",
    "notice_given_on",
    "renewal",
    "yearly_amount",
    "previous_term_id",
    "end_kind",
)
SCORES = ("as_of", "value_at_risk", "loyalty", "persona")
LAYOUT = hashlib.sha256(repr((COLUMNS, TERMS, SCORES, version("behoud"))).encode()).hexdigest()[:8]
"""What a kept file has; one that was laid out otherwise is not read."""
MOST_SCORES = 12
"""Earlier days of which a customer's score is shown."""


SHUT_OFF: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "lock_configuration": "true",
}


@dataclass(frozen=True)
class Histories:
    """The rows of every customer; read from any thread."""

    database: duckdb.DuckDBPyConnection
    tables: frozenset[str]

    @classmethod
    def of(cls, shown: Current) -> Histories:
        """Those of a snapshot: laid out once, and kept for the next process."""
        file = shown.folder / "histories" / f"{shown.snapshot.name}.{LAYOUT}.duckdb"
        if not file.exists():
            lay_out(contents(shown), file)
        # Set with the connection: a second one to the same file shares its instance, which is locked.
        database = duckdb.connect(str(file), read_only=True, config=SHUT_OFF)
        found = database.execute("SELECT table_name FROM duckdb_tables()").fetchall()
        return cls(database, frozenset(name for (name,) in found))

    def rows(self, table: str, customer: str) -> list[Row]:
        """The rows of one customer; none where the table is not there."""
        return self.asked(table, "customer_id = ?", [customer])

    def asked(self, table: str, condition: str, values: list[Any]) -> list[Row]:
        """The rows of a table under a condition of ours."""
        if table not in self.tables:
            return []
        query = f"SELECT * FROM {quoting.name(table)} WHERE {condition}"  # noqa: S608
        found: list[Row] = self.database.cursor().execute(query, values).to_arrow_table().to_pylist()
        return found

    def waiting_since(self) -> list[Row]:
        """Customers with an open complaint: customer_id, and `since`, the day of the oldest."""
        query = (
            'SELECT customer_id, min("on") AS since FROM interactions '
            "WHERE kind = 'complaint' AND resolved_on IS NULL GROUP BY 1"
        )
        found: list[Row] = self.database.cursor().execute(query).to_arrow_table().to_pylist()
        return found

    def close(self) -> None:
        self.database.close()


def lay_out(found: Iterable[tuple[str, pa.Table]], file: Path) -> None:
    """Write the tables ordered by customer, so that one customer's rows lie together; whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with duckdb.connect(str(fresh)) as database:
        for name, rows in found:
            database.register("given", rows)
            named = quoting.name(name)
            order = "customer_id" if "customer_id" in rows.column_names else "1"
            database.execute(f"CREATE TABLE {named} AS SELECT * FROM given ORDER BY {order}")  # noqa: S608
            database.unregister("given")
    fresh.replace(file)


def contents(shown: Current) -> Iterator[tuple[str, pa.Table]]:
    """Every table that a customer's page reads."""
    views = shown.opened.definitions.views
    arrow = views.engine.arrow
    yield "terms", arrow(dated_terms(views).select("customer_id", *TERMS))
    for name, columns in COLUMNS.items():
        yield name, arrow(views[name].select("customer_id", *columns))
    yield "products", arrow(views["products"].select("product_id", "name"))
    events = views["events"]
    months = events.group_by("customer_id", month=events.on.truncate("M")).aggregate(times=events.count())
    yield "usage", arrow(months)
    yield "first_uses", arrow(events.group_by("customer_id", "name").aggregate(on=events.on.min()))
    yield "parents", arrow(views["customers"].select("customer_id", "parent_id"))
    yield "refusals", arrow(refusals(views))
    if shown.snapshot.has("departures"):
        yield "departures", shown.opened.table("departures")
    yield "past_scores", past_scores(shown.snapshot, shown.company.lake / SNAPSHOTS)


def refusals(views: Any) -> Any:
    """What contacts objected to or withdrew, by purpose and channel: the latest word counts."""
    said = views["consents"]
    latest = said.group_by("contact_id", "purpose", "channel").aggregate(
        on=said.on.max(), state=said.state.argmax(said["at"])
    )
    people = views["contacts"].select("contact_id", "customer_id")
    return latest.filter(latest.state != "given").inner_join(people, "contact_id")


def past_scores(now: Snapshot, folder: Path) -> pa.Table:
    """The scores of this snapshot and of earlier ones, one per as-of date, the last twelve."""
    found: dict[Any, pa.Table] = {}
    for place in sorted(folder.iterdir(), reverse=True):
        if len(found) == MOST_SCORES or place.name > now.name:
            continue
        try:
            snapshot = opened(place)
        except (BehoudError, FileNotFoundError):
            continue
        if snapshot.as_of not in found and snapshot.as_of <= now.as_of and snapshot.has("scores"):
            found[snapshot.as_of] = of_snapshot(snapshot)
    return pa.concat_tables(found.values(), promote_options="permissive")


def of_snapshot(snapshot: Snapshot) -> pa.Table:
    """The scores of a snapshot with the probability that its value at risk was made with."""
    scores = snapshot.read("scores")
    horizon = snapshot.notes["model"].get("value_at_risk_horizon")
    kept = scores.select([name for name in ("customer_id", *SCORES) if name in scores.column_names])
    named = f"p_leave_{horizon}"
    chance = scores[named] if named in scores.column_names else pa.nulls(scores.num_rows, pa.float64())
    days = pa.array([horizon] * scores.num_rows, pa.int64())
    return kept.append_column("chance", chance).append_column("days", days)
