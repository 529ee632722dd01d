"""Every row of the demo obeys its schema, and none knows the future."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from behoud.schemas import TABLES, Type
from behoud.sources.demo import UNTIL
from behoud.sources.demo.registry import OWN_COLUMNS

NAMES = sorted(TABLES)
END = datetime.combine(UNTIL, time(), ZoneInfo("Europe/Amsterdam")).astimezone(UTC)
PLANNED = {"ends_on", "notice_deadline_on", "paused_to", "due_on", "expires_at"}


def test_every_table_of_the_schemas_is_filled(made: dict[str, pa.Table]) -> None:
    assert sorted(made) == NAMES
    assert {name for name, table in made.items() if not len(table)} == set()


@pytest.mark.parametrize("name", NAMES)
def test_columns_and_types_are_those_of_the_schema(name: str, made: dict[str, pa.Table]) -> None:
    own = OWN_COLUMNS if name == "customers" else {}
    assert made[name].schema == TABLES[name].arrow(own)


@pytest.mark.parametrize("name", NAMES)
def test_keys_are_unique(name: str, made: dict[str, pa.Table]) -> None:
    table = made[name]
    counted = table.group_by(list(TABLES[name].key)).aggregate([])
    assert len(counted) == len(table)


@pytest.mark.parametrize("name", NAMES)
def test_required_values_choices_and_minima_hold(name: str, made: dict[str, pa.Table]) -> None:
    for column in TABLES[name]:
        values = made[name][column.name]
        if column.required:
            assert values.null_count == 0, column.name
        if column.values:
            assert set(values.unique().to_pylist()) - {None} <= set(column.values), column.name
        if column.minimum is not None and values.null_count < len(values):
            assert pc.min(values).as_py() >= column.minimum, column.name


@pytest.mark.parametrize("name", NAMES)
def test_foreign_keys_hold(name: str, made: dict[str, pa.Table]) -> None:
    for column, target in TABLES[name].references:
        given = set(made[name][column].unique().to_pylist()) - {None}
        assert given - set(made[target][TABLES[target].key[0]].to_pylist()) == set(), column


@pytest.mark.parametrize("name", NAMES)
def test_ordered_days_are_in_order(name: str, made: dict[str, pa.Table]) -> None:
    for first, second in TABLES[name].ordered:
        wrong = pc.greater(made[name][first], made[name][second])
        assert pc.sum(wrong).as_py() in (0, None), (first, second)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_known_on_or_after_the_last_day(name: str, made: dict[str, pa.Table]) -> None:
    for column in TABLES[name]:
        latest = pc.max(made[name][column.name]).as_py() if column.type in (Type.DATE, Type.MOMENT) else None
        if latest is not None and column.name not in PLANNED:
            limit: date | datetime = UNTIL if column.type == Type.DATE else END
            assert latest < limit, column.name


@pytest.mark.parametrize(
    "name", ["events", "interactions", "invoices", "transactions", "invitations", "feedback"]
)
def test_nothing_happens_before_the_history_begins(name: str, made: dict[str, pa.Table]) -> None:
    first = pc.min(made[name][TABLES[name].moment]).as_py()
    assert (first if isinstance(first, datetime) else datetime.combine(first, time(12), UTC)).date() >= date(
        2022, 11, 1
    )


def chains(terms: pa.Table) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in terms.to_pylist():
        found.setdefault(row["contract_id"], []).append(row)
    return found


def test_terms_of_a_contract_follow_each_other_without_overlap(made: dict[str, pa.Table]) -> None:
    for contract, rows in chains(made["contract_terms"]).items():
        ordered = sorted(rows, key=lambda row: row["started_on"])
        for earlier, later in pairwise(ordered):
            assert earlier["ended_on"] is not None, contract
            assert earlier["ended_on"] <= later["started_on"], contract
            assert later["previous_term_id"] == earlier["term_id"], contract


def test_only_the_last_term_of_a_contract_may_run(made: dict[str, pa.Table]) -> None:
    running = [
        sum(row["ended_on"] is None for row in rows) for rows in chains(made["contract_terms"]).values()
    ]
    assert set(running) == {0, 1}


def test_a_price_change_keeps_the_end_and_states_the_indexation(made: dict[str, pa.Table]) -> None:
    terms = {row["term_id"]: row for row in made["contract_terms"].to_pylist()}
    moved = set(made["customer_successions"]["customer_id"].to_pylist())
    changed = [row for row in terms.values() if row["previous_term_id"] and row["indexation"] > 0]
    after = [row for row in changed if terms[row["previous_term_id"]]["end_kind"] == "changed"]
    assert after
    for row in after:
        before = terms[row["previous_term_id"]]
        assert before["customer_id"] not in moved or before["customer_id"] == row["customer_id"]
        assert row["ends_on"] == before["ends_on"]
        assert row["yearly_amount"] >= before["yearly_amount"] + row["indexation"]


def test_contacts_who_speak_are_there_on_that_day(made: dict[str, pa.Table]) -> None:
    contacts = {row["contact_id"]: row for row in made["contacts"].to_pylist()}
    for row in made["interactions"].to_pylist():
        contact = contacts[row["contact_id"]]
        day = row["at"].astimezone(ZoneInfo("Europe/Amsterdam")).date()
        assert contact["customer_id"] == row["customer_id"]
        assert contact["active_from"] <= day
        assert contact["active_to"] is None or day < contact["active_to"]
