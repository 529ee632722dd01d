"""Notes and calls: on the timeline at once, counted by the next refresh, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import pytest
from auditlog.models import LogEntry
from django.contrib.auth import get_user_model
from django.db import IntegrityError, OperationalError, connection
from django.test import Client
from django.utils import timezone

from behoud.web.accounts.models import Reading
from behoud.web.arrivals.models import Arrival
from behoud.web.arrivals.unread import of_customer
from behoud.web.calls.models import Note
from behoud.web.calls.written import write_down
from behoud.web.reading.clock import today
from behoud.web.reading.current import Current
from behoud.web.work.models import Case
from tests.web.conftest import BACKEND, HOST, SignIn
from tests.web.test_access import of_team

pytestmark = pytest.mark.usefixtures("nothing_left")

CALL = {"kind": "call", "outcome": "reached", "text": "Spoke about the payroll run."}
WRITERS = ("administrator", "owner", "member", "service")


@pytest.fixture
def customer(shown: Current) -> str:
    return of_team(shown, shown.teams[0])


def pseudonym_of(shown: Current, customer: str) -> str:
    (row,) = shown.board.rows("SELECT pseudonym FROM board WHERE customer_id = ?", [customer])
    return str(row["pseudonym"])


@pytest.mark.parametrize("role", WRITERS)
def test_a_call_stands_on_the_timeline_at_once(role: str, sign_in: SignIn, customer: str) -> None:
    client = sign_in(role)
    answer = client.post(f"/calls/log/{customer}", CALL | {"promise": "A new roster on Friday"}, follow=True)
    assert answer.redirect_chain == [(f"/customers/{customer}#timeline", 302)]
    entry, mine = answer.context["entries"][0]
    name = answer.context["user"].first_name
    said = f"Call by {name}: reached. Spoke about the payroll run. Promised: A new roster on Friday"
    assert (entry.kind, entry.said, mine) == ("note", said, True)


def test_a_call_is_a_contact_that_the_next_refresh_counts(
    sign_in: SignIn, shown: Current, customer: str
) -> None:
    sign_in("owner").post(f"/calls/log/{customer}", CALL)
    (row,) = of_customer(shown, "interactions", customer)
    note = Note.objects.get()
    told = {name: row[name] for name in ("interaction_id", "channel", "direction", "at", "subject")}
    assert told == {
        "interaction_id": f"behoud-note-{note.pk}",
        "channel": "phone",
        "direction": "out",
        "at": note.at,
        "subject": None,
    }


@pytest.mark.parametrize(("kind", "contacts"), [("call", 1), ("visit", 1), ("mail", 1), ("note", 0)])
def test_only_a_plain_note_is_no_contact(kind: str, contacts: int, sign_in: SignIn, customer: str) -> None:
    page = sign_in("owner").post(f"/calls/log/{customer}", CALL | {"kind": kind}, follow=True).context
    assert Arrival.objects.filter(table="interactions").count() == contacts
    # One entry: the note is shown, and not once more the contact that it is.
    assert [e.kind for e, _ in page["entries"] if e.on >= timezone.localdate()] == ["note"]


@pytest.mark.parametrize("role", ["analyst", "privacy", "reader"])
def test_who_does_not_call_writes_nothing(role: str, sign_in: SignIn, shown: Current, customer: str) -> None:
    address = pseudonym_of(shown, customer) if role == "analyst" else customer
    assert sign_in(role).post(f"/calls/log/{address}", CALL).status_code == 403
    assert Note.objects.count() == 0


def test_a_member_writes_about_its_own_team_only(sign_in: SignIn, shown: Current) -> None:
    other = of_team(shown, shown.teams[1])
    assert sign_in("member").post(f"/calls/log/{other}", CALL).status_code == 404
    assert Note.objects.count() == 0


def test_a_form_from_elsewhere_writes_nothing(customer: str, passwords: dict[str, dict[str, str]]) -> None:
    client = Client(enforce_csrf_checks=True, headers=HOST)
    user = get_user_model().objects.get(email=passwords["owner"]["email"])
    client.force_login(user, BACKEND)
    assert client.post(f"/calls/log/{customer}", CALL).status_code == 403
    assert Note.objects.count() == 0


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"text": "x" * 4001}, "text"),
        ({"promise": "x" * 301}, "promise"),
        ({"kind": "dance"}, "kind"),
        ({"outcome": "later"}, "follow_up_on"),
        ({"follow_up_on": "1999-01-01"}, "follow_up_on"),
        ({"follow_up_on": "2999-01-01"}, "follow_up_on"),
        ({"contact": "C-of-another"}, "contact"),
        ({"kind": "note", "text": " "}, "text"),
    ],
)
def test_what_does_not_fit_is_said_beside_its_field(
    wrong: dict[str, str], field: str, sign_in: SignIn, customer: str
) -> None:
    answer = sign_in("owner").post(f"/calls/log/{customer}", CALL | wrong)
    assert (answer.status_code, list(answer.context["form"].errors)) == (200, [field])
    assert (Note.objects.count(), Arrival.objects.count()) == (0, 0)


def test_an_analyst_sees_that_there_was_a_call_and_not_what_was_said(
    sign_in: SignIn, shown: Current, customer: str
) -> None:
    sign_in("owner").post(f"/calls/log/{customer}", CALL | {"promise": "A discount"})
    answer = sign_in("analyst").get(f"/customers/{pseudonym_of(shown, customer)}")
    entry, mine = answer.context["entries"][0]
    assert (entry.said, mine) == ("Call: reached", False)
    assert [word for word in ("payroll run", "discount", "Olivier") if word in answer.content.decode()] == []


def test_reading_a_note_is_in_the_access_log(sign_in: SignIn, customer: str) -> None:
    client = sign_in("service")
    client.post(f"/calls/log/{customer}", CALL)
    client.get(f"/customers/{customer}")
    latest = Reading.objects.latest("pk")
    assert (latest.what, latest.customer, latest.user.first_name) == ("customer", customer, "Stefan")


def test_its_author_mends_a_note_for_a_day(sign_in: SignIn, customer: str) -> None:
    client = sign_in("owner")
    client.post(f"/calls/log/{customer}", CALL)
    note = Note.objects.get()
    client.post(f"/calls/notes/{note.pk}", CALL | {"text": "Spoke about payroll.", "outcome": "agreed"})
    note.refresh_from_db()
    assert (note.text, note.outcome) == ("Spoke about payroll.", "agreed")
    Note.objects.update(written_at=timezone.now() - timedelta(hours=25))
    assert client.post(f"/calls/notes/{note.pk}", CALL).status_code == 403
    assert client.post(f"/calls/notes/{note.pk}/delete").status_code == 403
    note.refresh_from_db()
    assert note.text == "Spoke about payroll."


@pytest.mark.parametrize("role", ["administrator", "member", "service"])
def test_nobody_changes_what_another_wrote(role: str, sign_in: SignIn, customer: str) -> None:
    sign_in("owner").post(f"/calls/log/{customer}", CALL)
    number = Note.objects.get().pk
    client = sign_in(role)
    assert client.get(f"/calls/notes/{number}").status_code == 403
    assert client.post(f"/calls/notes/{number}/delete").status_code == 403
    assert Note.objects.count() == 1


def test_a_removed_note_stays_in_the_log_of_changes_without_its_words(sign_in: SignIn, customer: str) -> None:
    client = sign_in("owner")
    client.post(f"/calls/log/{customer}", CALL)
    number = Note.objects.get().pk
    client.post(f"/calls/notes/{number}/delete")
    assert Note.objects.count() == 0
    entries = LogEntry.objects.filter(content_type__model="note", object_pk=str(number)).order_by("pk")
    assert [entry.action for entry in entries] == [LogEntry.Action.CREATE, LogEntry.Action.DELETE]
    assert {entry.actor.first_name for entry in entries} == {"Olivier"}
    assert [entry for entry in entries if "payroll" in str(entry.changes)] == []


def test_the_page_to_go_back_to_is_one_of_ours(sign_in: SignIn, customer: str) -> None:
    client = sign_in("owner")
    for asked, led in (
        ("/work/?page=2", "/work/?page=2"),
        ("https://evil.example/", f"/customers/{customer}#timeline"),
        ("//evil.example/", f"/customers/{customer}#timeline"),
        ("javascript:alert(1)", f"/customers/{customer}#timeline"),
    ):
        answer = client.post(f"/calls/log/{customer}", CALL | {"next": asked})
        assert answer.headers["Location"] == led


def breaks(table: str) -> str:
    """A database that fails in the middle: whatever is added to this table is refused by it."""
    if connection.vendor == "sqlite":
        return f"CREATE TRIGGER full BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'disk full'); END"
    return (
        "CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE 'disk full'; END $$; CREATE TRIGGER full BEFORE INSERT ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION disk_full()"
    )


@pytest.fixture(params=["arrivals", "cases", "calls_note"])
def full(request: pytest.FixtureRequest, application: object) -> Iterable[str]:
    """A table that takes nothing any more."""
    with connection.cursor() as cursor:
        cursor.execute(breaks(request.param))
    yield request.param
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER full")
        else:
            cursor.execute(f"DROP TRIGGER full ON {request.param}; DROP FUNCTION disk_full")


def test_a_database_that_fails_half_way_leaves_neither_half(
    full: str, sign_in: SignIn, customer: str
) -> None:
    """The note, the contact and the case are kept together or not at all; the page says that it failed."""
    asked = CALL | {"outcome": "later", "follow_up_on": str(today() + timedelta(days=3))}
    client = sign_in("owner")
    client.raise_request_exception = False
    assert client.post(f"/calls/log/{customer}", asked).status_code == 500
    assert (Note.objects.count(), Arrival.objects.count(), Case.objects.count()) == (0, 0, 0)
    assert [
        e.kind for e, _ in client.get(f"/customers/{customer}").context["entries"] if e.kind == "note"
    ] == []


def test_the_failure_reaches_who_writes_by_program(full: str, customer: str, passwords: Any) -> None:
    author = get_user_model().objects.get(email=passwords["owner"]["email"])
    asked = CALL | {"contact": "", "promise": "", "follow_up_on": today() + timedelta(days=3)}
    with pytest.raises((IntegrityError, OperationalError)):
        write_down(customer, author, asked)
    assert (Note.objects.count(), Arrival.objects.count(), Case.objects.count()) == (0, 0, 0)
