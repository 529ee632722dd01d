"""What arrives: shown at once beside the snapshot, and part of the next one, once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from sqlalchemy import Table

from behoud.schemas import TABLES
from behoud.sources.app.read import ARRIVALS, file_of
from behoud.web.arrivals.append import append
from behoud.web.arrivals.models import Arrival
from behoud.web.arrivals.unread import Watermark, in_place, of_customer, watermark
from behoud.web.reading.current import TURN, Current
from tests.pipeline.harbour import harbour, refreshed


def contact(number: int, customer: str, **more: Any) -> dict[str, Any]:
    return {
        "interaction_id": f"aangekomen-{number}",
        "customer_id": customer,
        "at": datetime(2026, 11, 20, 9, 15, tzinfo=UTC),
        "channel": "phone",
        "kind": "question",
    } | more


def some_contact(shown: Current) -> dict[str, Any]:
    """A contact of the snapshot, with the columns of its table."""
    with TURN:
        views = shown.opened.definitions.views
        rows = views["interactions"].select(*TABLES["interactions"].names).limit(1)
        found: dict[str, Any] = views.engine.arrow(rows).to_pylist()[0]
    return found


def test_the_table_is_the_one_that_an_import_reads() -> None:
    fields = {field.column: field for field in Arrival._meta.concrete_fields}
    told: Table = ARRIVALS
    assert Arrival._meta.db_table == told.name
    assert {column.name for column in told.columns} <= set(fields)
    assert [name for name, field in fields.items() if field.primary_key] == [
        column.name for column in told.primary_key
    ]


def test_numbers_rise_without_a_gap_whoever_writes(application: object) -> None:
    def writes(number: int) -> None:
        rows = [contact(100 * number + n, "K-TEGELIJK") for n in range(50)]
        append("interactions", rows, by="test")
        connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(writes, range(1, 9)))
    fresh = Arrival.objects.filter(customer_id="K-TEGELIJK").order_by("seq")
    seqs = list(fresh.values_list("seq", flat=True))
    assert seqs == list(range(seqs[0], seqs[0] + 400))


def test_what_is_rolled_back_never_arrived(application: object) -> None:
    before = Arrival.objects.count()
    with transaction.atomic():
        append("interactions", [contact(9000, "K1")], by="test")
        transaction.set_rollback(True)
    assert Arrival.objects.count() == before
    assert append("interactions", [contact(9001, "K1")], by="test")[0].what == "added"


def test_a_row_stands_beside_the_snapshot_with_its_types_and_its_day(shown: Current) -> None:
    append("interactions", [contact(1, "K-TYPEN", cost="12.50", transfers=2)], by="test")
    (row,) = of_customer(shown, "interactions", "K-TYPEN")
    assert (str(row["cost"]), row["transfers"], row["on"].isoformat()) == ("12.50", 2, "2026-11-20")
    assert row["at"] == datetime(2026, 11, 20, 9, 15, tzinfo=UTC)
    assert row["resolved_at"] is None


def test_of_a_key_the_last_counts_and_takes_the_place_of_the_snapshots(shown: Current) -> None:
    known = some_contact(shown)
    customer, key = known["customer_id"], known["interaction_id"]
    append("interactions", [known | {"transfers": 7}, known | {"transfers": 8}], by="test")
    arrived = [row for row in of_customer(shown, "interactions", customer) if row["interaction_id"] == key]
    assert [row["transfers"] for row in arrived] == [8]
    (row,) = [row for row in in_place("interactions", [known], arrived) if row["interaction_id"] == key]
    assert row["transfers"] == 8


def drained(shown: Current, table: str, seq: int, at: datetime) -> Current:
    """The same snapshot, as if an import at a moment had read the arrivals up to a number."""
    load = {"file": file_of(table), "found": {"seq": seq}, "imported_at": at.isoformat()}
    holdings = shown.snapshot.manifest["holdings"]
    manifest = shown.snapshot.manifest | {"holdings": holdings | {"loads": [*holdings["loads"], load]}}
    made = Current(shown.company, type(shown.snapshot)(shown.snapshot.folder, manifest), shown.folder)
    vars(made)["opened"] = shown.opened
    return made


def test_beyond_the_watermark_is_what_the_snapshot_did_not_read(shown: Current) -> None:
    assert watermark(shown, "interactions") == Watermark(0, 0)
    before = datetime.combine(shown.snapshot.as_of, datetime.min.time(), UTC) - timedelta(days=2)
    append("interactions", [contact(20, "K-GELEZEN")], by="test")
    seq = Arrival.objects.latest("seq").seq
    append("interactions", [contact(21, "K-GELEZEN")], by="test")
    later = drained(shown, "interactions", seq, before)
    assert watermark(later, "interactions") == Watermark(seq, seq)
    found = of_customer(later, "interactions", "K-GELEZEN")
    assert [row["interaction_id"] for row in found] == ["aangekomen-21"]


def test_what_was_read_but_lies_behind_the_snapshots_day_is_still_shown_once(shown: Current) -> None:
    """A snapshot as of a day does not show what happened on it or later, though its lake may hold it."""
    known = some_contact(shown)
    append("interactions", [known, contact(30, known["customer_id"])], by="test")
    seq = Arrival.objects.latest("seq").seq
    later = drained(shown, "interactions", seq, datetime.now(UTC))
    assert watermark(later, "interactions") == Watermark(0, seq)
    found = {row["interaction_id"] for row in of_customer(later, "interactions", known["customer_id"])}
    assert "aangekomen-30" in found
    assert known["interaction_id"] not in found


ARRIVE = """
import json, sys
from pathlib import Path
from behoud.web.project.prepare import begin
begin(Path(sys.argv[1]))
from django.core.management import call_command
call_command("migrate", verbosity=0)
from behoud.web.arrivals.append import append
print([one.what for one in append("events", json.loads(sys.argv[2]), by="test")])
"""
UNREAD = """
import json, sys
from pathlib import Path
from behoud.web.project.prepare import begin
begin(Path(sys.argv[1]))
from behoud.web.arrivals.unread import of_customer, watermark
from behoud.web.reading.current import current
shown = current()
views = shown.opened.definitions.views
rows = views["events"].filter(views["events"].event_id.startswith("nieuw"))
held = views.engine.arrow(rows.select("event_id").order_by("event_id"))["event_id"].to_pylist()
unread = [row["event_id"] for row in of_customer(shown, "events", "C01")]
print(json.dumps([held, unread, watermark(shown, "events").read]))
"""


def apart(program: str, *told: str) -> str:
    known = {name: value for name, value in os.environ.items() if not name.startswith(("BEHOUD", "DJANGO"))}
    command = [sys.executable, "-c", program, *told]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=known)
    return done.stdout.splitlines()[-1]


@pytest.mark.slow
def test_what_arrived_is_in_the_next_refresh_and_no_longer_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("BEHOUD_COMPANY", "BEHOUD_DATABASE", "BEHOUD_FOLDER"):
        monkeypatch.delenv(name, raising=False)
    harbour(tmp_path)

    def event(name: str) -> dict[str, str]:
        return {"event_id": name, "customer_id": "C01", "at": "2025-02-20T10:00:00Z", "name": "login"}

    refreshed(tmp_path)
    apart(ARRIVE, str(tmp_path), json.dumps([event("nieuw-1"), event("nieuw-2")]))
    assert json.loads(apart(UNREAD, str(tmp_path))) == [[], ["nieuw-1", "nieuw-2"], 0]
    refreshed(tmp_path)
    apart(ARRIVE, str(tmp_path), json.dumps([event("nieuw-2"), event("nieuw-3")]))
    assert json.loads(apart(UNREAD, str(tmp_path))) == [["nieuw-1", "nieuw-2"], ["nieuw-3"], 2]
    refreshed(tmp_path)
    assert json.loads(apart(UNREAD, str(tmp_path))) == [["nieuw-1", "nieuw-2", "nieuw-3"], [], 3]
