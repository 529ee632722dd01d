"""Messages of another program: signed, fresh, and taken once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from standardwebhooks import Webhook

from behoud.web.arrivals.models import Arrival
from behoud.web.webhooks.models import Hook, Received, new_secret
from behoud.web.webhooks.sealed import seal
from tests.web.conftest import HOST, SignIn

ROW = {"event_id": "haak-1", "customer_id": "K10279", "at": "2026-11-20T10:15:00+01:00", "name": "inloggen"}
BODY = json.dumps({"rows": [ROW]})


@pytest.fixture
def secret(application: object) -> Iterator[str]:
    told = new_secret()
    made = Hook.objects.create(source="webwinkel", table="events", sealed=seal(told))
    yield told
    made.delete()


def headers(
    secret: str, message: str = "msg_1", *, at: datetime | None = None, body: str = BODY
) -> dict[str, str]:
    moment = at or datetime.now(UTC)
    return {
        "webhook-id": message,
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": Webhook(secret).sign(message, moment, body),
    }


def post(told: dict[str, str], body: str = BODY, source: str = "webwinkel") -> HttpResponse:
    answer: HttpResponse = Client(headers=HOST | told).generic(
        "POST", f"/api/v1/hooks/{source}", body.encode(), content_type="application/json"
    )
    return answer


def test_a_signed_batch_is_taken(secret: str) -> None:
    body = json.dumps({"rows": [ROW | {"event_id": "haak-2"}]})
    answer = post(headers(secret, body=body), body)
    assert (answer.status_code, answer.json()["added"]) == (200, 1)
    assert Arrival.objects.get(key="haak-2").by == "hook webwinkel"
    assert Hook.objects.get(source="webwinkel").last_used_at is not None


def test_a_program_that_writes_too_often_is_told_when_to_come_back(secret: str) -> None:
    Hook.objects.update(per_minute=1)
    answers = [post(headers(secret, f"msg_{number}")) for number in range(4)]  # a new minute may begin
    refused = [answer for answer in answers if answer.status_code == 429]
    assert refused
    assert all(0 < int(answer.headers["Retry-After"]) <= 60 for answer in refused)
    assert Received.objects.count() == len(answers) - len(refused)


def test_the_same_message_is_taken_once(secret: str) -> None:
    told = headers(secret)
    assert [post(told).status_code for _ in range(2)] == [200, 409]
    assert Received.objects.filter(message="msg_1").count() == 1


@pytest.mark.parametrize("minutes", [-6, 6])
def test_a_message_of_another_time_is_refused(minutes: int, secret: str) -> None:
    at = datetime.now(UTC) + timedelta(minutes=minutes)
    answer = post(headers(secret, "msg_2", at=at))
    assert (answer.status_code, answer.json()["code"]) == (401, "web-webhooks-unsigned")
    assert not Received.objects.filter(message="msg_2").exists()


def wrong(secret: str) -> dict[str, dict[str, str]]:
    good = headers(secret, "msg_3")
    return {
        "of another secret": headers(new_secret(), "msg_3"),
        "of another body": headers(secret, "msg_3", body="{}"),
        "of another message": good | {"webhook-id": "msg_4"},
        "moved in time": good | {"webhook-timestamp": str(int(good["webhook-timestamp"]) + 1)},
        "no signature": good | {"webhook-signature": ""},
        "nothing readable": good | {"webhook-signature": "v1,geen base64 v1 v9"},
        "no time": good | {"webhook-timestamp": "nan"},
        "no message": good | {"webhook-id": ""},
        "a very long message": headers(secret, "m" * 200),
    }


@pytest.mark.parametrize("how", list(wrong("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")))
def test_a_bad_signature_is_refused(how: str, secret: str) -> None:
    before = Arrival.objects.count()
    assert post(wrong(secret)[how]).status_code == 401
    assert Arrival.objects.count() == before


def test_who_is_not_known_or_turned_off_is_refused_alike(secret: str) -> None:
    assert post(headers(secret), source="niemand").status_code == 401
    Hook.objects.update(off_at=datetime.now(UTC))
    assert post(headers(secret)).status_code == 401


def test_a_batch_that_is_none_may_be_sent_again(secret: str) -> None:
    assert post(headers(secret, "msg_5", body="{}"), "{}").status_code == 422
    assert post(headers(secret, "msg_5")).status_code == 200


def test_an_administrator_lets_a_program_in_with_its_own_secret(sign_in: SignIn) -> None:
    client, told = sign_in("administrator"), new_secret()
    asked: dict[str, Any] = {"do": "hook", "source": "crm", "table": "events", "secret": told}
    assert client.post("/api/webhooks/", asked).context["made"].secret == told
    assert post(headers(told), source="crm").status_code == 200
    assert list(client.post("/api/webhooks/", asked).context["into"].errors) == ["source"]
    short = client.post("/api/webhooks/", asked | {"source": "erp", "secret": "whsec_a29ydA=="})
    assert list(short.context["into"].errors) == ["secret"]
    Hook.objects.get(source="crm").delete()
