"""The mail of Monday over a real SMTP server: to each once, of the own teams, whatever the server does."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from behoud.web.accounts.roles import scope_of
from behoud.web.jobs.kinds import GiveBack, Turn, function_of
from behoud.web.mail import outbox
from behoud.web.mail.letter import SIGNER, composed
from behoud.web.mail.models import FAILED, LEFT, SENDING, SENT, UNCERTAIN, WAITING, Letter, Wish
from behoud.web.mail.sending import recipients, run, send_all
from behoud.web.reading.clock import today
from behoud.web.reading.current import Current
from behoud.web.work.queue import queue
from tests.web.conftest import HOST, SignIn
from tests.web.letters import one, only, parts, states
from tests.web.mailserver import Post, mail_server

pytestmark = pytest.mark.usefixtures("no_letters")


def test_the_job_sends_everybody_one_mail_and_a_second_run_none(post: Post, turn: Turn) -> None:
    assert function_of("monday_mail") is run
    assert run(turn) == "web-mail-outcome"
    everybody = sorted(user.email for user in recipients())
    assert sorted(str(message["To"]) for message in post.arrived) == everybody
    assert run(turn) == "web-mail-outcome"
    assert (len(post.arrived), states()) == (len(everybody), {SENT: len(everybody)})


def test_a_second_letter_of_a_week_cannot_be(passwords: dict[str, dict[str, str]]) -> None:
    letter = only("owner", passwords)
    with pytest.raises(IntegrityError), transaction.atomic():
        Letter.objects.create(week=letter.week, user=letter.user)
    outbox.put_out(letter.week, [letter.user])
    assert Letter.objects.count() == 1


def test_it_has_a_text_and_an_html_part_that_say_the_same(
    post: Post, turn: Turn, passwords: dict[str, dict[str, str]]
) -> None:
    only("owner", passwords)
    send_all(outbox.monday(timezone.localdate()), turn)
    (message,) = post.arrived
    found = parts(message)
    assert sorted(found) == ["text/html", "text/plain"]
    links = sorted(set(re.findall(r"http://localhost:8000[^\s\"<]*", found["text/plain"])))
    assert sorted(set(re.findall(r'href="([^"]+)"', found["text/html"]))) == links
    assert [word for word in ("<script", "<img", "{{", "{%") if word in found["text/html"]] == []
    assert str(message["List-Unsubscribe"]).strip(" <>") in links


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_is_in_the_language_of_its_reader(language: str, passwords: dict[str, dict[str, str]]) -> None:
    user = one("owner", passwords)
    Wish.objects.create(user=user, language=language)
    said = str(composed(user).body)
    heads = {"nl": "Wat veranderde", "en": "What changed"}
    assert {code: head in said for code, head in heads.items()} == {c: c == language for c in heads}


@pytest.mark.parametrize("role", ["administrator", "owner", "member", "service"])
def test_who_works_reads_of_the_own_teams_what_stands_on_top_of_the_work(
    role: str, shown: Current, passwords: dict[str, dict[str, str]]
) -> None:
    user = one(role, passwords)
    now = queue(shown, scope_of(user), today()).now
    wanted = {one.customer for one in (*now[:5], *[one for one in now if one.late][:5])}
    assert {row["customer_id"] for row in told(shown, user, "name")} == wanted
    assert len(wanted) >= 4
    teams = {row["team"] for row in told(shown, user, "name")}
    assert teams == {passwords["member"]["team"]} if role == "member" else len(teams) > 1


@pytest.mark.parametrize(
    ("role", "named", "hidden"), [("analyst", 0, 5), ("reader", 0, 0), ("privacy", 5, 0)]
)
def test_who_reads_only_gets_what_it_may_see(
    role: str, named: int, hidden: int, shown: Current, passwords: dict[str, dict[str, str]]
) -> None:
    user = one(role, passwords)
    assert [len(told(shown, user, column)) for column in ("name", "pseudonym")] == [named, hidden]


def told(shown: Current, user: Any, column: str) -> list[dict[str, Any]]:
    """The customers that the mail to somebody speaks of, by name or by pseudonym."""
    said = str(composed(user).body)
    rows = shown.board.rows("SELECT customer_id, name, pseudonym, team FROM board", [])
    return [row for row in rows if f"- {row[column]}:" in said]


@pytest.mark.parametrize("role", ["analyst", "reader"])
def test_who_sees_no_names_gets_none_by_mail(
    role: str, shown: Current, passwords: dict[str, dict[str, str]]
) -> None:
    mail = composed(one(role, passwords))
    said = mail.body + mail.alternatives[0][0] + str(mail.message())
    rows = shown.board.rows("SELECT customer_id, name, account_manager FROM board", [])
    known = {str(row[column]) for row in rows for column in row if row[column]}
    assert [name for name in known if name in said] == []


@pytest.mark.parametrize(
    ("plan", "state", "arrived"),
    [
        ("451 mail", WAITING, 0),
        ("451 rcpt", WAITING, 0),
        ("451 text", WAITING, 0),
        ("550 rcpt", FAILED, 0),
        ("554 text", FAILED, 0),
        ("hang mail", WAITING, 0),
        ("drop rcpt", WAITING, 0),
        ("hang text", UNCERTAIN, 1),
        ("drop text", UNCERTAIN, 1),
    ],
)
def test_what_the_server_does_gives_the_right_state(
    plan: str, state: str, arrived: int, post: Post, turn: Turn, passwords: dict[str, dict[str, str]]
) -> None:
    letter = only("reader", passwords)
    post.plan = [plan]
    send_all(letter.week, turn)
    letter.refresh_from_db()
    assert (letter.state, len(post.arrived), letter.attempts) == (state, arrived, 1)
    assert letter.said != ""
    # The server is well again; time goes by. What may have arrived is never sent a second time.
    Letter.objects.update(not_before=None)
    send_all(letter.week, turn)
    assert len(post.arrived) == (1 if state in (WAITING, UNCERTAIN) else 0)


def test_a_server_that_is_not_there_is_tried_again(turn: Turn, passwords: dict[str, dict[str, str]]) -> None:
    with mail_server() as post:
        pass
    letter = only("owner", passwords)
    with mail_server(EMAIL_PORT=1):
        send_all(letter.week, turn)
    letter.refresh_from_db()
    assert (letter.state, post.arrived) == (WAITING, [])


def test_each_refusal_waits_longer_and_the_last_is_the_last(
    post: Post, turn: Turn, passwords: dict[str, dict[str, str]]
) -> None:
    letter = only("owner", passwords)
    post.plan = ["451 text"] * outbox.MOST_ATTEMPTS
    waits = []
    for _ in range(outbox.MOST_ATTEMPTS):
        Letter.objects.update(not_before=None)
        send_all(letter.week, turn)
        letter.refresh_from_db()
        waits.append(letter.not_before and round((letter.not_before - timezone.now()).total_seconds() / 60))
    assert (waits, letter.state) == ([5, 10, 20, 40, 80, None], FAILED)


def test_what_is_refused_for_now_gives_the_job_back(post: Post, turn: Turn) -> None:
    post.plan = ["451 text"]
    with pytest.raises(GiveBack) as told:
        run(turn)
    assert 0 < told.value.seconds <= 300
    assert states() == {SENT: len(recipients()) - 1, WAITING: 1}


def test_a_worker_that_is_lost_leaves_no_double(
    post: Post, turn: Turn, passwords: dict[str, dict[str, str]]
) -> None:
    """Lost before the text went, the letter goes again; lost after it, it is uncertain for good."""
    for role in ("owner", "member"):
        outbox.put_out(outbox.monday(timezone.localdate()), [one(role, passwords)])
    early, late = Letter.objects.order_by("pk")
    assert outbox.claim(early, timezone.now()) is not None
    held = outbox.claim(late, timezone.now())
    assert held is not None
    outbox.handing(held)
    send_all(early.week, turn)
    assert states() == {SENDING: 2}
    Letter.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    send_all(early.week, turn)
    early.refresh_from_db()
    late.refresh_from_db()
    assert (early.state, late.state, len(post.arrived)) == (SENT, UNCERTAIN, 1)
    with pytest.raises(outbox.Lost):
        outbox.sent(held)


def test_of_two_workers_one_gets_a_letter(passwords: dict[str, dict[str, str]]) -> None:
    letter = only("owner", passwords)
    first, second = (outbox.claim(letter, timezone.now()) for _ in range(2))
    assert (first is not None, second) == (True, None)


def test_last_weeks_letter_is_not_sent_this_week(
    post: Post, turn: Turn, passwords: dict[str, dict[str, str]]
) -> None:
    letter = only("owner", passwords)
    Letter.objects.update(week=letter.week - timedelta(days=7))
    send_all(letter.week, turn)
    assert (states(), post.arrived) == ({FAILED: 1}, [])


def test_the_administrator_decides_about_an_uncertain_letter(
    post: Post, turn: Turn, sign_in: SignIn, passwords: dict[str, dict[str, str]]
) -> None:
    letter = only("owner", passwords)
    post.plan = ["drop text"]
    send_all(letter.week, turn)
    client = sign_in("administrator")
    page = client.get("/jobs/").content.decode()
    assert [text for text in ("One mail asks for a decision", letter.user.email) if text not in page] == []
    assert letter.user.email not in sign_in("owner").get("/jobs/").content.decode()
    assert sign_in("owner").post(f"/mail/letters/{letter.pk}", {"what": "again"}).status_code == 403
    client.post(f"/mail/letters/{letter.pk}", {"what": "again"})
    assert states() == {WAITING: 1}
    Letter.objects.update(state=UNCERTAIN)
    client.post(f"/mail/letters/{letter.pk}", {"what": "leave"})
    assert states() == {LEFT: 1}
    assert client.post(f"/mail/letters/{letter.pk}", {"what": "again"}).status_code == 404


def test_one_stops_and_starts_the_own_mail(sign_in: SignIn, passwords: dict[str, dict[str, str]]) -> None:
    client = sign_in("reader")
    client.post("/mail/", {"wanted": "no"})
    assert one("reader", passwords) not in recipients()
    client.post("/mail/", {"language": "en"})
    wish = Wish.objects.get()
    assert (wish.wanted, wish.language) == (False, "en")
    client.post("/mail/", {"wanted": "yes", "language": "xx"})
    assert one("reader", passwords) in recipients()
    assert Wish.objects.get().language == "en"


def test_the_link_in_the_mail_stops_it_when_it_is_pressed_and_not_when_it_is_looked_at(
    passwords: dict[str, dict[str, str]],
) -> None:
    user = one("owner", passwords)
    (link,) = re.findall(r"http://localhost:8000(/mail/stop/\S+)", str(composed(user).body))
    scanner = Client(headers=HOST, enforce_csrf_checks=True)
    for look in (scanner.get, scanner.head):
        assert look(link).status_code == 200
    assert user in recipients()
    assert scanner.post(link).status_code == 403
    assert user in recipients()
    page = scanner.get(link).content.decode()
    token = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[-1]
    assert scanner.post(link, {"csrfmiddlewaretoken": token}).status_code == 200
    assert user not in recipients()


@pytest.mark.parametrize(
    "token", ["1", "1:forged", "x", SIGNER.sign("x")], ids=["bare", "forged", "no number", "of nobody"]
)
def test_a_forged_link_stops_nothing(token: str, application: object) -> None:
    assert Client(headers=HOST).post(f"/mail/stop/{token}").status_code == 404
    assert Wish.objects.count() == 0
