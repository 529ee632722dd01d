"""Adding rows to what arrived: checked, once each, in one transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.utils import timezone

from behoud.errors import BehoudError
from behoud.schemas import TABLES
from behoud.web.arrivals.checking import Checked, latest, reader_of
from behoud.web.arrivals.models import Arrival, Counted
from behoud.web.arrivals.reading import refused
from behoud.web.reading.served import zone

ADDED, CHANGED, SAME, REFUSED = "added", "changed", "same", "refused"
AT_ONCE = 900
"""Keys in one question: SQLite of old takes no thousand."""
COUNTER = "arrivals"


class Verdict(NamedTuple):
    """What became of one row.

    `added`: its key is new; `changed`: the key was there with other content, and this is its new
    version; `same`: nothing new; `refused`: not kept, for `reason`.
    """

    place: int
    what: str
    key: str = ""
    customer_id: str = ""
    reason: BehoudError | None = None


def append(table: str, rows: Sequence[Mapping[str, Any]], *, by: str) -> list[Verdict]:
    """Add rows to `table`, a verdict for each in its order; KeyError where there is no such table.

    What is refused keeps no other row from being added. The rows that are added become visible
    together: after a failure of the database none of them is there.
    """
    now = timezone.now()
    read = [attempted(reader_of(table).read, row, latest(now)) for row in rows]
    good = [one for one in read if isinstance(one, Checked)]
    with transaction.atomic():
        last = counted()
        held = newest(table, {one.key for one in good})
        verdicts = [judged(table, index, one, held) for index, one in enumerate(read)]
        fresh = [read[v.place] for v in verdicts if v.what in (ADDED, CHANGED)]
        insert(table, fresh, last, now, by)
    return verdicts


def attempted(read: Any, row: Any, until: str) -> Checked | BehoudError:
    try:
        checked: Checked = read(row, until)
    except BehoudError as error:
        return error
    return checked


def counted() -> int:
    """The last number given out; nobody else gives out one until this transaction ends."""
    Counted.objects.get_or_create(name=COUNTER)
    return int(Counted.objects.select_for_update().get(name=COUNTER).seq)


def newest(table: str, keys: Iterable[str]) -> dict[str, str]:
    """The last content of each key that is there."""
    found: dict[str, str] = {}
    waiting = iter(keys)
    while some := list(islice(waiting, AT_ONCE)):
        rows = Arrival.objects.filter(table=table, key__in=some).values_list("seq", "key", "row")
        found |= {key: row for _, key, row in sorted(rows)}  # sorted here, so that the index of keys is used
    return found


def judged(table: str, index: int, read: Checked | BehoudError, held: dict[str, str]) -> Verdict:
    """What becomes of a row; `held` grows with it, so that a key may stand twice in one batch."""
    if isinstance(read, BehoudError):
        return Verdict(index, REFUSED, reason=read)
    before = held.get(read.key)
    if before is not None and before != read.row and moved(table, before, read.row):
        reason = refused(TABLES[table].moment or "", "web-arrivals-other-month")
        return Verdict(index, REFUSED, read.key, read.customer_id, reason)
    what = ADDED if before is None else SAME if before == read.row else CHANGED
    held[read.key] = read.row
    return Verdict(index, what, read.key, read.customer_id)


def moved(table: str, before: str, after: str) -> bool:
    """Whether a row went to another month, where the lake would take it for a second one."""
    found = TABLES[table]
    if not found.key_per_month or found.moment is None:
        return False
    at = [datetime.fromisoformat(json.loads(row)[found.moment]) for row in (before, after)]
    days = [moment.astimezone(zone()) for moment in at]
    return (days[0].year, days[0].month) != (days[1].year, days[1].month)


def insert(table: str, rows: Sequence[Any], last: int, now: datetime, by: str) -> None:
    """Write rows behind the `last` one, by one statement: objects would cost ten times as much."""
    if not rows:
        return
    fields = Arrival._meta.concrete_fields
    names = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    into = connection.ops.quote_name(Arrival._meta.db_table)
    at = Arrival._meta.get_field("recorded_at").get_db_prep_value(now, connection)
    values = [
        (seq, table, one.key, one.customer_id, one.row, at, by) for seq, one in enumerate(rows, last + 1)
    ]
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {into} ({names}) VALUES ({places})", values)  # noqa: S608
    Counted.objects.filter(name=COUNTER).update(seq=last + len(rows))
