"""Messages to other programs: where they may go, how they are signed, and what becomes of each."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pyarrow as pa
import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from standardwebhooks import Webhook

from behoud.engine.read import Snapshot
from behoud.errors import BehoudError
from behoud.web.jobs import queue
from behoud.web.jobs.models import WAITING as JOB_WAITING
from behoud.web.jobs.models import Job
from behoud.web.jobs.worker import Worker
from behoud.web.reading.current import Current
from behoud.web.webhooks import announcing, delivering
from behoud.web.webhooks.models import (
    DELIVERED,
    EVENTS,
    FAILED,
    SCORE_CHANGED,
    WAITING,
    Announced,
    Delivery,
    Endpoint,
    new_secret,
)
from behoud.web.webhooks.sealed import seal, unsealed
from behoud.web.webhooks.sending import Tried, send, signed
from tests.web.conftest import SignIn


def test_a_name_is_looked_up_once_and_connected_to_as_it_was_then(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who answers a second question with another address (rebinding) is not asked a second time."""
    asked: list[str] = []
    known = socket.getaddrinfo

    def answering(host: str, *more: Any, **how: Any) -> Any:
        asked.append(host)
        return known("127.0.0.1" if asked.count("localhost") == 1 else "192.0.2.1", *more, **how)

    monkeypatch.setattr(socket, "getaddrinfo", answering)
    tried = send(receiver.url.replace("127.0.0.1", "localhost"), {}, "{}", production=False)
    assert (tried.status, asked.count("localhost")) == (200, 1)


def test_a_message_is_signed_as_the_specification_shows() -> None:
    """The vector of the Standard Webhooks specification's libraries."""
    secret, message = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek"
    at = datetime.fromtimestamp(1614265330, UTC)
    headers = signed(secret, message, '{"test": 2432232314}', at)
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    assert (headers["webhook-id"], headers["webhook-timestamp"]) == (message, "1614265330")


@dataclass
class Receiver:
    """A program that is told: it keeps what it got, and answers with the statuses it was given."""

    url: str
    got: list[tuple[dict[str, str], str]] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    found = Receiver("")

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"] or 0)).decode()
            found.got.append(({name.lower(): value for name, value in self.headers.items()}, body))
            status = found.statuses.pop(0) if found.statuses else 200
            self.send_response(status)
            if status == 302:
                self.send_header("location", found.url + "/elders")
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *told: object) -> None:
            return None

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    found.url = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, daemon=True).start()
    yield found
    server.shutdown()
    server.server_close()


@pytest.fixture
def endpoint(application: object, receiver: Receiver) -> Iterator[tuple[Endpoint, str]]:
    Job.objects.filter(kind="webhooks").delete()
    secret = new_secret()
    made = Endpoint.objects.create(url=receiver.url, events=list(EVENTS), threshold=0.1, sealed=seal(secret))
    yield made, secret
    made.delete()
    Announced.objects.all().delete()
    Job.objects.filter(kind="webhooks").delete()


def worked_off() -> None:
    """What a worker does with the jobs that wait."""
    Worker(once=True).work()


def test_a_message_arrives_signed(endpoint: tuple[Endpoint, str], receiver: Receiver) -> None:
    made, secret = endpoint
    sent = announcing.message(made, "test", {"hello": "dag"})
    queue.enqueue("webhooks")
    worked_off()
    headers, body = receiver.got[0]
    assert Webhook(secret).verify(body, headers)["data"] == {"hello": "dag"}
    assert headers["webhook-id"] == sent.message
    sent.refresh_from_db()
    assert (sent.status, [status for _, status, _, _ in sent.tries]) == (DELIVERED, [200])


def test_what_fails_is_tried_again_later_as_the_same_message(
    endpoint: tuple[Endpoint, str], receiver: Receiver
) -> None:
    made, _ = endpoint
    receiver.statuses = [500, 302, 200]
    sent = announcing.message(made, "test", {})
    queue.enqueue("webhooks")
    for tries, status in ((1, WAITING), (2, WAITING), (3, DELIVERED)):
        Job.objects.filter(kind="webhooks", status=JOB_WAITING).update(not_before=None)
        Delivery.objects.filter(pk=sent.pk).update(next_at=timezone.now())
        worked_off()
        sent.refresh_from_db()
        assert (len(sent.tries), sent.status) == (tries, status)
    assert {headers["webhook-id"] for headers, _ in receiver.got} == {sent.message}
    assert len(receiver.got) == 3  # and nothing followed the 302
    assert len({body for _, body in receiver.got}) == 1


def test_each_pause_is_longer_until_it_is_given_up(endpoint: tuple[Endpoint, str]) -> None:
    made, _ = endpoint
    sent, now, waits = announcing.message(made, "test", {}), timezone.now(), []
    while sent.status == WAITING:
        delivering.settle(sent, Tried(503, "", 5), now)
        waits.append((sent.next_at - now).total_seconds())
    assert (sent.status, waits[: len(delivering.PAUSES)]) == (FAILED, list(delivering.PAUSES))
    assert timedelta(days=3) < timedelta(seconds=sum(delivering.PAUSES)) < timedelta(days=4)


def test_a_receiver_that_is_gone_is_told_nothing_more(
    endpoint: tuple[Endpoint, str], receiver: Receiver
) -> None:
    made, _ = endpoint
    receiver.statuses = [410]
    sent = announcing.message(made, "test", {})
    delivering.attempt(sent)
    made.refresh_from_db()
    assert (sent.status, made.off_at is not None) == (FAILED, True)
    announcing.message(made, "test", {})
    assert list(delivering.waiting()) == []


def test_nobody_at_home_is_a_failed_try(endpoint: tuple[Endpoint, str]) -> None:
    made, _ = endpoint
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        made.url = f"http://127.0.0.1:{free.getsockname()[1]}"
        sent = announcing.message(made, "test", {})
        delivering.attempt(sent)
    assert (sent.status, sent.tries[0][1], sent.tries[0][2]) == (WAITING, 0, "web-webhooks-no-answer")


SCORES = pa.schema([("customer_id", pa.string()), ("p_leave_90", pa.float64()), ("persona", pa.string())])


def snapshot_of(rows: list[tuple[str, float | None, str | None]]) -> dict[str, dict[str, Any]]:
    found = pa.table(list(zip(*rows, strict=True)), schema=SCORES).to_pylist()
    return {row["customer_id"]: row for row in found}


def test_only_changes_that_are_large_enough_are_told() -> None:
    before = snapshot_of([("Ans", 0.2, "a"), ("Ben", 0.2, "a"), ("Cor", 0.5, "b"), ("Dik", None, "b")])
    after = snapshot_of([("Ans", 0.3, "a"), ("Ben", 0.29, "b"), ("Cor", 0.1, None), ("Eef", 0.9, "a")])
    scores = announcing.scores_changed(before, after, "p_leave_90", 0.1)
    assert [(one.customer, one.before, one.after) for one in scores] == [("Ans", 0.2, 0.3), ("Cor", 0.5, 0.1)]
    personas = announcing.personas_changed(before, after)
    assert [(one.customer, one.before, one.after) for one in personas] == [
        ("Ben", "a", "b"),
        ("Cor", "b", None),
    ]


def test_a_snapshot_is_told_once_and_the_first_not_at_all(
    endpoint: tuple[Endpoint, str], shown: Current, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert announcing.announce() == 0
    assert Announced.objects.get().snapshot == shown.snapshot.name
    assert announcing.announce() == 0
    Announced.objects.update(snapshot="eerder")
    # The snapshot before: the published one, in which one customer was of another persona.
    customer = shown.snapshot.read("scores")["customer_id"][0].as_py()
    changed = earlier(shown.snapshot, customer)
    monkeypatch.setattr(announcing, "by_customer", lambda one: changed[one.name])
    monkeypatch.setattr(announcing, "kept", lambda name: Snapshot(shown.snapshot.folder.with_name(name), {}))
    assert announcing.announce() == 1
    told = json.loads(Delivery.objects.filter(endpoint=endpoint[0]).latest("pk").body)
    (pseudonym,) = [
        row["pseudonym"]
        for row in shown.board.rows("SELECT pseudonym FROM board WHERE customer_id = ?", [customer])
    ]
    assert told["type"] == "persona.changed"
    assert [(one["customer"], one["before"]) for one in told["data"]["changes"]] == [(pseudonym, "anders")]


def earlier(snapshot: Snapshot, customer: str) -> dict[str, dict[str, dict[str, Any]]]:
    now = announcing.by_customer(snapshot)
    before = {name: dict(row) for name, row in now.items()}
    before[customer]["persona"] = "anders"
    return {snapshot.name: now, "eerder": before}


def test_a_secret_cannot_be_read_with_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = seal("whsec_geheim")
    assert "geheim" not in kept
    assert unsealed(kept) == "whsec_geheim"
    monkeypatch.setattr(settings, "SECRET_KEY", "een andere")
    with pytest.raises(BehoudError):
        unsealed(kept)


def made_by(client: Client, url: str) -> Any:
    asked = {"do": "endpoint", "url": url, "events": [SCORE_CHANGED], "threshold": "5"}
    return client.post("/api/webhooks/", asked)


def test_an_administrator_makes_tries_and_stops_one(sign_in: SignIn, receiver: Receiver) -> None:
    client = sign_in("administrator")
    secret = made_by(client, receiver.url).context["made"].secret
    assert secret not in client.get("/api/webhooks/").content.decode()
    made = Endpoint.objects.get(url=receiver.url)
    assert (made.threshold, made.made_by.first_name) == (0.05, "Anneke")
    client.post("/api/webhooks/", {"do": "try", "which": made.pk})
    worked_off()
    assert Webhook(secret).verify(receiver.got[0][1], receiver.got[0][0])["type"] == "test"
    assert "200" in client.get("/api/webhooks/").content.decode()
    client.post("/api/webhooks/", {"do": "endpoint-off", "which": made.pk})
    assert client.post("/api/webhooks/", {"do": "try", "which": made.pk}).status_code == 404
    made.delete()


def test_what_was_given_up_is_sent_again_when_asked(
    endpoint: tuple[Endpoint, str], receiver: Receiver, sign_in: SignIn
) -> None:
    client, sent = sign_in("administrator"), announcing.message(endpoint[0], "test", {})
    Delivery.objects.filter(pk=sent.pk).update(
        status=FAILED, tries=[["2026-11-20T09:15:00+00:00", 0, "web-webhooks-no-answer", 5]]
    )
    assert "Nobody answers there." in client.get("/api/webhooks/").content.decode()
    client.post("/api/webhooks/", {"do": "again", "which": sent.pk})
    worked_off()
    sent.refresh_from_db()
    assert (sent.status, len(receiver.got)) == (DELIVERED, 1)


@pytest.mark.parametrize("url", ["https://10.0.0.5/", "https://2130706433/", "http://93.184.216.34/", "x"])
def test_an_address_that_may_not_be_is_not_kept(url: str, sign_in: SignIn) -> None:
    assert list(made_by(sign_in("administrator"), url).context["out"].errors) == ["url"]
    assert not Endpoint.objects.filter(url=url).exists()
