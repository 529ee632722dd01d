"""What a key writes: a verdict per row, once each, within its teams and within bounds."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.utils import timezone

from behoud.web.api.rows import MOST_BYTES, MOST_ROWS
from behoud.web.arrivals.models import Arrival
from behoud.web.arrivals.unread import of_customer
from behoud.web.reading.current import Current
from tests.web.api_client import program


def event(number: int, customer: str = "K10279", **more: Any) -> dict[str, Any]:
    return {
        "event_id": f"wissel-{number}",
        "customer_id": customer,
        "at": "2026-11-20T10:15:00+01:00",
        "name": "inloggen",
    } | more


def customer_of(shown: Current, team: str | None = None) -> str:
    where = "true" if team is None else f"team = '{team}'"
    (row,) = shown.board.rows(f"SELECT customer_id FROM board WHERE {where} LIMIT 1", [])
    return str(row["customer_id"])


def test_one_row_is_new_once_and_a_version_when_it_changed(shown: Current) -> None:
    caller, row = program(), event(1, customer_of(shown))
    first = caller.post("/events", row)
    assert (first.status_code, first.json()["verdict"]) == (201, "added")
    again = caller.post("/events", row)
    assert (again.status_code, again.json()["verdict"]) == (200, "same")
    other = caller.post("/events", row | {"quantity": 3})
    assert (other.status_code, other.json()["verdict"]) == (200, "changed")
    assert Arrival.objects.filter(table="events", key="wissel-1").count() == 2


def test_a_batch_is_answered_row_by_row(shown: Current) -> None:
    known = customer_of(shown)
    rows = [event(10, known), event(11, "K-NOG-NIET"), event(12, known, quantity="veel"), 7, event(10, known)]
    answer = program().post("/events/batch", {"rows": rows})
    assert answer.status_code == 207
    told = answer.json()
    assert {name: told[name] for name in ("added", "changed", "same", "refused")} == {
        "added": 2,
        "changed": 0,
        "same": 1,
        "refused": 2,
    }
    assert told["verdicts"] == [
        {"index": 0, "verdict": "added"},
        {"index": 1, "verdict": "added", "unknown_customer": True},
        {
            "index": 2,
            "verdict": "refused",
            "code": "tables-reason-not-number",
            "reason": "“quantity” is no number",
        },
        {
            "index": 3,
            "verdict": "refused",
            "code": "web-arrivals-no-row",
            "reason": "this is no row: a row is an object with a value per column",
        },
        {"index": 4, "verdict": "same"},
    ]


ROWS: dict[str, dict[str, Any]] = {
    "interactions": {
        "interaction_id": "G-1",
        "at": "2026-11-20T10:15:00+01:00",
        "channel": "phone",
        "kind": "complaint",
        "cost": "12.50",
        "resolved_at": None,
    },
    "transactions": {
        "transaction_id": "T-1",
        "at": "2026-11-20T09:00:00Z",
        "amount": 49.5,
        "currency": "EUR",
    },
    "responses": {
        "response_id": "R-1",
        "question_id": "V-1",
        "metric": "nps",
        "score": 9,
        "completed_at": "2026-11-20T09:00:00Z",
    },
}


@pytest.mark.parametrize("table", ROWS)
def test_what_is_written_stands_with_the_customer_at_once(table: str, shown: Current) -> None:
    customer = customer_of(shown)
    row = ROWS[table] | {"customer_id": customer}
    assert program().post(f"/{table}", row).status_code == 201
    found = of_customer(shown, table, customer)
    given = {name: value for name, value in row.items() if isinstance(value, str) and "at" not in name}
    kept = [one for one in found if all(str(one[name]) == value for name, value in given.items())]
    assert len(kept) == 1


REFUSED = [
    ({"at": "2026-11-20"}, "tables-reason-not-moment"),
    ({"at": "2026-11-20T10:15:00"}, "web-arrivals-no-offset"),
    ({"at": "2999-01-01T00:00:00Z"}, "tables-reason-too-far"),
    ({"at": "1700-01-01T00:00:00Z"}, "tables-reason-too-early"),
    ({"at": "2036-01-01T00:00:00Z"}, "tables-reason-future"),
    ({"at": None}, "tables-reason-required"),
    ({"quantity": 1e300}, "tables-reason-too-large"),
    ({"quantity": -1e300}, "tables-reason-too-small"),
    ({"quantity": True}, "tables-reason-not-number"),
    ({"quantity": 10**400}, "tables-reason-too-large"),
    ({"name": "x" * 201}, "web-arrivals-too-long"),
    ({"name": "a\0b"}, "tables-reason-nul"),
    ({"name": 5}, "tables-reason-not-text"),
    ({"event_id": " \u00a0 "}, "tables-reason-required"),
    ({"nmae": "x"}, "web-arrivals-unknown-column"),
]


@pytest.mark.parametrize(("wrong", "code"), REFUSED)
def test_a_row_that_cannot_be_kept_is_refused_with_its_reason(
    wrong: dict[str, Any], code: str, application: object
) -> None:
    before = Arrival.objects.count()
    answer = program().post("/events/batch", {"rows": [event(99) | wrong]})
    assert (answer.status_code, answer.json()["verdicts"][0]["code"]) == (207, code)
    assert Arrival.objects.count() == before


@pytest.mark.parametrize(
    ("table", "more", "code"),
    [
        ("interactions", {"channel": "fax"}, "tables-reason-not-allowed"),
        ("interactions", {"transfers": -1}, "tables-reason-too-small"),
        ("interactions", {"transfers": 1.5}, "tables-reason-not-integer"),
        ("interactions", {"resolved_at": "2026-11-19T10:15:00+01:00"}, "tables-reason-order"),
        ("interactions", {"alternative_offered": "ja"}, "tables-reason-not-flag"),
        ("transactions", {"amount": "1e999999"}, "tables-reason-too-large"),
        ("transactions", {"amount": "12,50"}, "tables-reason-not-money"),
        ("transactions", {"amount": 0.001}, "web-arrivals-finer-than-cents"),
        ("transactions", {"currency": "GUL"}, "tables-reason-no-currency"),
    ],
)
def test_each_type_refuses_what_it_is_not(
    table: str, more: dict[str, Any], code: str, application: object
) -> None:
    answer = program().post(f"/{table}/batch", {"rows": [ROWS[table] | {"customer_id": "K1"} | more]})
    assert answer.json()["verdicts"][0]["code"] == code


def test_an_event_keeps_its_month(application: object) -> None:
    caller = program()
    assert caller.post("/events", event(50)).status_code == 201
    moved = caller.post("/events", event(50, at="2026-10-20T10:15:00+02:00"))
    assert (moved.status_code, moved.json()["code"]) == (422, "web-arrivals-refused")


def test_a_body_is_bounded(application: object) -> None:
    caller = program()
    large = caller.send("POST", "/events/batch", b" " * (MOST_BYTES + 1))
    assert (large.status_code, large.json()["code"]) == (413, "web-api-too-large")
    many = caller.post("/events/batch", {"rows": [0] * (MOST_ROWS + 1)})
    assert (many.status_code, many.json()["code"]) == (413, "web-api-too-many")


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 422),
        (b"[]", "application/json", 422),
        (b'{"rows": 1}', "application/json", 422),
        (b'{"rows": [NaN]}', "application/json", 422),
        (b"\xff\xfe", "application/json", 422),
        (b"[" * 100_000, "application/json", 422),
        (b'{"rows": []}', "text/csv", 415),
        (b'{"rows": []}', "", 415),
        (b'{"rows": []}', "application/json; charset=utf-8", 200),
    ],
)
def test_a_body_that_is_no_batch_is_a_problem(
    body: bytes, kind: str, status: int, application: object
) -> None:
    answer = program().send("POST", "/events/batch", body, **{"content-type": kind})
    assert answer.status_code == status


def test_half_a_character_is_no_text(application: object) -> None:
    body = json.dumps({"rows": [event(60, name="\ud83d")]}).encode()
    answer = program().send("POST", "/events/batch", body)
    assert answer.status_code in (207, 422)
    assert not Arrival.objects.filter(key="wissel-60").exists()


def test_a_key_of_a_team_writes_for_that_team_alone(shown: Current) -> None:
    own, other = shown.teams[0], shown.teams[1]
    rows = [
        event(70, customer_of(shown, own)),
        event(71, customer_of(shown, other)),
        event(72, "K-NIEMAND"),
        event(73, customer_of(shown, own)),
    ]
    told = program(team=own).post("/events/batch", {"rows": rows}).json()["verdicts"]
    assert [(one["index"], one["verdict"], one.get("code")) for one in told] == [
        (0, "added", None),
        (1, "refused", "web-api-other-team"),
        (2, "refused", "web-api-other-team"),
        (3, "added", None),
    ]


def test_who_brought_a_row_is_kept(application: object) -> None:
    caller, before = program(), timezone.now()
    caller.post("/events", event(80))
    kept = Arrival.objects.get(key="wissel-80")
    assert (kept.by, kept.customer_id) == (f"key {caller.key.prefix}", "K10279")
    assert before <= kept.recorded_at <= timezone.now()
