"""Keys: recognised by their hash, until they end; and nothing unsafe without one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.conf import settings
from django.db import connection
from django.test import Client
from django.utils import timezone

from behoud.web.api import keys
from behoud.web.api.metered import spend
from behoud.web.api.models import SCOPES, WRITTEN, Key
from behoud.web.api.v1 import api
from tests.web.api_client import Program, program
from tests.web.conftest import HOST, SignIn

PATHS = {"{customer}": "K10279", "{segment}": "1", "{metric}": "customer_churn_rate", "{source}": "crm"}


def operations() -> Iterator[tuple[str, str, str]]:
    """Method, path and scope of everything in the description; of what takes a signature the scope is empty."""
    for path, methods in api.get_openapi_schema(path_prefix="").get("paths", {}).items():
        for method, details in methods.items():
            filled = path
            for place, value in PATHS.items():
                filled = filled.replace(place, value)
            yield method.upper(), filled, details.get("x-scope", "")


EVERY = list(operations())


def body_for(method: str, path: str) -> Any:
    return None if method == "GET" else {"rows": []} if path.endswith(("batch", "crm")) else {}


def test_the_description_has_every_address() -> None:
    written = {("POST", f"/{table}{end}", f"write:{table}") for table in WRITTEN for end in ("", "/batch")}
    read = {
        ("GET", "/customers", "read:customers"),
        ("GET", "/customers/K10279", "read:customers"),
        ("GET", "/segments", "read:customers"),
        ("GET", "/segments/1/customers", "read:customers"),
        ("GET", "/metrics", "read:metrics"),
        ("GET", "/metrics/customer_churn_rate", "read:metrics"),
    }
    assert set(EVERY) == written | read | {("POST", "/hooks/crm", "")}


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize(("method", "path", "needed"), [one for one in EVERY if one[2]])
def test_a_key_does_what_its_scope_says_and_nothing_else(
    method: str, path: str, needed: str, scope: str, keys_by_scope: dict[str, Program]
) -> None:
    answer = keys_by_scope[scope].send(method, path, body_for(method, path))
    assert (answer.status_code == 403) == (scope != needed)
    if answer.status_code == 403:
        assert answer.json()["code"] == "web-api-scope"


@pytest.fixture(scope="module")
def keys_by_scope(application: object) -> dict[str, Program]:
    return {scope: program(scope) for scope in SCOPES}


@pytest.mark.parametrize(("method", "path", "needed"), EVERY)
@pytest.mark.parametrize("told", ["", "Bearer", "Bearer bhd_00000000_x", "Basic YTpi", "Bearer é"])
def test_nothing_is_answered_without_a_key(
    method: str, path: str, needed: str, told: str, application: object
) -> None:
    headers = HOST | ({"authorization": told} if told else {})
    body = b"{}" if method == "POST" else b""
    answer = Client(headers=headers).generic(method, f"/api/v1{path}", body, content_type="application/json")
    assert (answer.status_code, answer.json()["status"]) == (401, 401)
    assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(("method", "path", "needed"), EVERY)
def test_a_session_opens_nothing_here(method: str, path: str, needed: str, sign_in: SignIn) -> None:
    """A page elsewhere that makes a browser post to us gets nowhere: a cookie counts for nothing."""
    body = b"{}" if method == "POST" else b""
    answer = sign_in("administrator").generic(method, f"/api/v1{path}", body, content_type="application/json")
    assert answer.status_code == 401


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_other_methods_are_refused_and_the_right_ones_named(method: str, application: object) -> None:
    answer = program().send(method, "/events")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert answer.json()["code"] == "web-api-method"


def test_an_address_that_leads_nowhere_is_a_problem(application: object) -> None:
    assert program().send("GET", "/klanten").json()["code"] == "web-api-missing"


def test_only_a_hash_of_a_key_is_kept(application: object) -> None:
    made = program()
    row = Key.objects.filter(pk=made.key.pk).values().get()
    assert [name for name, value in row.items() if made.text in str(value)] == []
    assert [name for name, value in row.items() if made.text.split("_", 2)[2] in str(value)] == []
    assert row["prefix"] == made.text.split("_")[1]


def test_a_key_ends_on_its_day_and_when_it_is_revoked(application: object) -> None:
    caller = program()
    assert caller.send("GET", "/metrics").status_code == 200
    Key.objects.filter(pk=caller.key.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    assert caller.send("GET", "/metrics").status_code == 401
    Key.objects.filter(pk=caller.key.pk).update(expires_at=None)
    keys.revoke(Key.objects.get(pk=caller.key.pk))
    assert caller.send("GET", "/metrics").status_code == 401


def test_a_rotated_key_works_beside_the_new_one_for_as_long_as_was_said(application: object) -> None:
    old = program("read:metrics", team="", names=False)
    made = keys.rotate(old.key, 7, by=None)
    new = Program(made.key, made.text)
    assert [caller.send("GET", "/metrics").status_code for caller in (old, new)] == [200, 200]
    assert new.send("GET", "/customers").status_code == 403
    end = Key.objects.get(pk=old.key.pk).expires_at
    assert timedelta(days=6.9) < end - timezone.now() < timedelta(days=7.1)
    Key.objects.filter(pk=old.key.pk).update(expires_at=timezone.now())
    assert [caller.send("GET", "/metrics").status_code for caller in (old, new)] == [401, 200]


def test_a_holder_that_is_no_member_any_more_sees_nothing(application: object) -> None:
    caller = program()
    caller.key.holder.memberships.all().delete()
    assert caller.send("GET", "/metrics").status_code == 401


def test_too_many_requests_are_told_when_to_come_back(application: object) -> None:
    caller = program(per_minute=2)
    at = datetime(2026, 11, 20, 10, 15, 20, tzinfo=timezone.get_current_timezone())
    assert [spend(caller.key, at) for _ in range(3)] == [0, 0, 40]
    assert spend(caller.key, at + timedelta(seconds=40)) == 0
    while caller.send("GET", "/metrics").status_code == 200:
        pass
    answer = caller.send("GET", "/metrics")
    assert (answer.status_code, answer.json()["code"]) == (429, "web-api-too-often")
    assert 0 < int(answer.headers["Retry-After"]) <= 60


SPEND = """
import sys
from pathlib import Path
from behoud.web.project.prepare import begin
begin(Path(sys.argv[1]))
from datetime import datetime
from behoud.web.api.metered import spend
from behoud.web.api.models import Key
key = Key.objects.get(pk=int(sys.argv[2]))
at = datetime.fromisoformat(sys.argv[3])
print(sum(spend(key, at) == 0 for _ in range(60)))
"""


def test_a_limit_holds_for_two_processes_together(application: object) -> None:
    caller, at = program(per_minute=50), "2026-11-20T10:15:20+01:00"
    file = connection.settings_dict["NAME"]
    known = {"BEHOUD_DATABASE": f"sqlite://{file}", "PATH": "/usr/bin"}
    command = [sys.executable, "-c", SPEND, str(settings.COMPANY), str(caller.key.pk), at]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=known) for _ in range(2)]
    spent = [int(one.communicate(timeout=120)[0]) for one in running]
    assert sum(spent) == 50


def make(client: Client, **more: Any) -> Any:
    asked = {"do": "make", "name": "Webwinkel", "scopes": ["read:metrics"], "team": "", "per_minute": "100"}
    return client.post("/api/", asked | more)


def test_an_administrator_makes_a_key_and_sees_it_once(sign_in: SignIn) -> None:
    client = sign_in("administrator")
    made = make(client).context["made"]
    assert made.text not in client.get("/api/").content.decode()
    assert Program(made.key, made.text).send("GET", "/metrics").status_code == 200
    entry = LogEntry.objects.get_for_object(made.key).get(action=LogEntry.Action.CREATE)
    assert entry.actor.first_name == "Anneke"
    assert "hash" not in entry.changes


def test_an_administrator_rotates_and_revokes(sign_in: SignIn) -> None:
    client = sign_in("administrator")
    made = make(client).context["made"]
    newer = client.post("/api/", {"do": "rotate", "key": made.key.pk, "days": "1"}).context["made"]
    assert Key.objects.get(pk=made.key.pk).state == "ending"
    client.post("/api/", {"do": "revoke", "key": newer.key.pk})
    assert Program(newer.key, newer.text).send("GET", "/metrics").status_code == 401
    assert client.post("/api/", {"do": "rotate", "key": newer.key.pk, "days": "1"}).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"scopes": ["write:everything"]}, "scopes"),
        ({"scopes": []}, "scopes"),
        ({"per_minute": "0"}, "per_minute"),
        ({"expires_on": "2020-01-01"}, "expires_on"),
        ({"team": "Nergens"}, "team"),
    ],
)
def test_a_key_that_cannot_be_is_not_made(wrong: dict[str, Any], field: str, sign_in: SignIn) -> None:
    before = Key.objects.count()
    assert list(make(sign_in("administrator"), **wrong).context["form"].errors) == [field]
    assert Key.objects.count() == before


def test_the_page_and_its_examples_are_there_in_both_languages(sign_in: SignIn) -> None:
    client = sign_in("analyst")
    for language, word in (
        ("nl", "Wat een programma kan vragen en brengen"),
        ("en", "What a program can ask"),
    ):
        text = client.get("/api/docs", headers={"accept-language": language}).content.decode()
        assert word in text
        assert text.count('<section class="operation"') == len(EVERY)
