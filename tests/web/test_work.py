"""The work: in the order of what can be saved before its day, and shorter after each call."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model

from behoud.predict.catalogue import CATALOGUE
from behoud.web.accounts.models import Reading
from behoud.web.accounts.roles import Scope
from behoud.web.mail.letter import composed
from behoud.web.reading.clock import today
from behoud.web.reading.current import Current
from behoud.web.work.cases import give
from behoud.web.work.models import Case
from behoud.web.work.queue import Item, order, queue, saving_desk
from behoud.web.work.steps import step
from behoud.words import LANGUAGES, Words
from tests.web.analysis import BY_CONTRACT, BY_PURCHASE, CONTRACTS, CUSTOMERS, SALES, serving
from tests.web.conftest import SignIn

pytestmark = pytest.mark.usefixtures("nothing_left")

EVERYBODY = Scope(None)


def people(passwords: dict[str, dict[str, str]], role: str) -> Any:
    return get_user_model().objects.get(email=passwords[role]["email"])


def independent(shown: Current, on: date) -> list[tuple[str, date]]:
    """Customer and day of the queue, worked out from the board and the table of contacts alone."""
    board = shown.board.rows("SELECT * FROM board WHERE status IN ('active', 'unscored')", [])
    views = shown.opened.definitions.views
    contacts = views.engine.arrow(views["interactions"]).to_pylist()
    complaints: dict[str, date] = {}
    for row in contacts:
        if row["kind"] == "complaint" and row["resolved_on"] is None:
            complaints[row["customer_id"]] = min(row["on"], complaints.get(row["customer_id"], row["on"]))
    risks = sorted(row["value_at_risk"] for row in board if (row["value_at_risk"] or 0) > 0)
    found = []
    for row in board:
        days, since = row["days_to_notice_deadline"], complaints.get(row["customer_id"])
        deadline = None if days is None else shown.snapshot.as_of + timedelta(days=days)
        left = None if deadline is None else (deadline - on).days
        dates = [] if since is None else [since + timedelta(days=5)]
        if deadline is not None and left is not None and 0 <= left <= 90:
            week = deadline - timedelta(days=7)
            dates.append(week if week >= on else deadline)
        if not dates:
            large = risks and (row["value_at_risk"] or 0) >= risks[int(len(risks) * 0.9)]
            if deadline is not None or not large:
                continue
            dates = [on + timedelta(days=30)]
        worth = row["worth"] if shown.horizon is None else row["value_at_risk"]
        chance = row["p_leave_before_notice_deadline"] if shown.horizon is not None else None
        if chance is not None and left is not None and 0 <= left <= 90 and row["worth"] is not None:
            worth = (row["worth"] * Decimal(str(chance))).quantize(Decimal("0.01"))
        by = min(dates)
        key = (by >= on, -(worth if worth is not None else Decimal(-1)), by, row["pseudonym"])
        found.append((key, row["customer_id"], by))
    return [(customer, by) for _, customer, by in sorted(found)]


def test_the_order_is_that_of_an_independent_sort(shown: Current) -> None:
    on = today()
    told = [(item.customer, item.by) for item in queue(shown, EVERYBODY, on).now]
    assert told == independent(shown, on)
    assert len(told) > 20


def test_what_is_late_stands_on_top(sign_in: SignIn, shown: Current) -> None:
    page = sign_in("owner").get("/work/")
    late = [one["item"].late for one in page.context["items"]]
    assert late == sorted(late, reverse=True)
    assert page.context["late"] == sum(by < today() for _, by in independent(shown, today()))


def item(customer: str, saving: str | None, by: date, *, late: bool = False) -> Item:
    value = None if saving is None else Decimal(saving)
    return Item(customer, f"~{customer}", "Noord", "deadline", by, by, value, None, None, late)


def test_late_then_money_then_day_then_the_same_order_every_time() -> None:
    near, far = date(2026, 11, 5), date(2026, 12, 5)
    late = item("Evers", "1", near, late=True)
    items = [
        item("Aalbers", "100", far),
        item("Bakker", "500", far),
        item("Chen", "500", near),
        item("Demir", None, near),
        late,
        replace(late, customer="Fokkens", pseudonym="~A"),
    ]
    names = [one.customer for one in sorted(items, key=order)]
    assert names == ["Fokkens", "Evers", "Chen", "Bakker", "Aalbers", "Demir"]


def test_a_team_and_a_member_see_their_own_customers(
    sign_in: SignIn, shown: Current, passwords: dict[str, dict[str, str]]
) -> None:
    team = passwords["member"]["team"]
    whole = [one.customer for one in queue(shown, EVERYBODY, today()).now if one.team == team]
    member = [one.customer for one in queue(shown, Scope(frozenset([team])), today()).now]
    assert member == whole
    page = sign_in("member").get("/work/", {"team": shown.teams[1]})
    assert (page.context["items"], page.context["page"].paginator.count) == ([], 0)
    chosen = sign_in("owner").get("/work/", {"team": team}).context["page"].paginator
    assert [one.customer for one in chosen.object_list] == whole


def test_the_list_of_who_gave_notice_has_value_and_days(sign_in: SignIn, shown: Current) -> None:
    rows = shown.opened.table("cancelled_but_running").to_pylist()
    left = {row["customer_id"]: row["ends_on"] for row in rows if row["ends_on"] >= today()}
    found = saving_desk(shown, EVERYBODY, today())
    assert {one.customer: one.by for one in found} == left
    values = [one.saving or Decimal(0) for one in found]
    assert values == sorted(values, reverse=True)
    page = sign_in("service").get("/work/notice")
    assert page.context["total"] == sum(row["value"] for row in rows if row["customer_id"] in left)
    assert [one["left"] for one in page.context["items"]] == [(one.by - today()).days for one in found][:20]


@pytest.mark.parametrize("outcome", ["reached", "agreed", "lost"])
def test_an_outcome_makes_the_list_shorter(outcome: str, sign_in: SignIn, shown: Current) -> None:
    client = sign_in("owner")
    before = [one.customer for one in queue(shown, EVERYBODY, today()).now]
    asked = {"kind": "call", "outcome": outcome, "next": "/work/"}
    answer = client.post(f"/calls/log/{before[0]}", asked, follow=True)
    assert answer.redirect_chain == [("/work/", 302)]
    assert [one.customer for one in queue(shown, EVERYBODY, today()).now] == before[1:]


def test_nobody_reached_leaves_the_list_as_it_was(sign_in: SignIn, shown: Current) -> None:
    before = [one.customer for one in queue(shown, EVERYBODY, today()).now]
    sign_in("owner").post(f"/calls/log/{before[0]}", {"kind": "call", "outcome": "none"})
    assert [one.customer for one in queue(shown, EVERYBODY, today()).now] == before


def test_later_comes_back_on_its_day_and_is_late_after_it(sign_in: SignIn, shown: Current) -> None:
    on = today()
    customer = queue(shown, EVERYBODY, on).now[-1].customer
    asked = {"kind": "call", "outcome": "later", "follow_up_on": str(on + timedelta(days=3))}
    sign_in("owner").post(f"/calls/log/{customer}", asked)
    found = queue(shown, EVERYBODY, on)
    assert customer not in [one.customer for one in found.now]
    assert [one.customer for one in found.later] == [customer]
    then = queue(shown, EVERYBODY, on + timedelta(days=3))
    assert [one.late for one in then.now if one.customer == customer] == [False]
    after = queue(shown, EVERYBODY, on + timedelta(days=4))
    assert [one.late for one in after.now if one.customer == customer] == [True]


def test_a_promise_to_come_back_is_a_new_case(sign_in: SignIn, shown: Current) -> None:
    customer = queue(shown, EVERYBODY, today()).now[0].customer
    back = today() + timedelta(days=9)
    asked = {"kind": "call", "outcome": "reached", "promise": "A new roster", "follow_up_on": str(back)}
    sign_in("owner").post(f"/calls/log/{customer}", asked)
    (case,) = Case.objects.filter(customer=customer)
    assert (case.signal, case.due_on, case.owner.first_name) == ("follow_up", back, "Olivier")


def test_somebody_takes_a_customer_and_hands_it_over(
    sign_in: SignIn, shown: Current, passwords: dict[str, dict[str, str]]
) -> None:
    first = queue(shown, Scope(frozenset([passwords["member"]["team"]])), today()).now[0]
    member, owner = people(passwords, "member"), people(passwords, "owner")
    client = sign_in("member")
    client.post(f"/work/owner/{first.customer}", {"owner": member.pk})
    mine = client.get("/work/", {"whose": "mine"}).context["items"]
    assert [one["item"].customer for one in mine] == [first.customer]
    case = Case.objects.get()
    assert (case.signal, case.due_on, case.owner) == (first.signal, first.by, member)
    client.post(f"/work/owner/{first.customer}", {"owner": owner.pk})
    assert client.get("/work/", {"whose": "mine"}).context["items"] == []
    assert Case.objects.get().owner == owner
    client.post(f"/work/owner/{first.customer}", {"owner": ""})
    assert Case.objects.get().owner is None


@pytest.mark.parametrize("role", ["analyst", "reader", "privacy"])
def test_work_is_given_to_who_does_it(
    role: str, sign_in: SignIn, shown: Current, passwords: dict[str, dict[str, str]]
) -> None:
    customer = queue(shown, EVERYBODY, today()).now[0].customer
    asked = {"owner": people(passwords, role).pk}
    assert sign_in("owner").post(f"/work/owner/{customer}", asked).status_code == 404
    assert sign_in(role).post(f"/work/owner/{customer}", asked).status_code == 403
    assert Case.objects.count() == 0


def test_a_member_is_not_given_the_customer_of_another_team(
    sign_in: SignIn, shown: Current, passwords: dict[str, dict[str, str]]
) -> None:
    other = queue(shown, Scope(frozenset([shown.teams[1]])), today()).now[0].customer
    asked = {"owner": people(passwords, "member").pk}
    assert sign_in("owner").post(f"/work/owner/{other}", asked).status_code == 404
    assert sign_in("member").post(f"/work/owner/{other}", asked).status_code == 404


def test_one_case_is_open_at_a_time(shown: Current, passwords: dict[str, dict[str, str]]) -> None:
    customer = queue(shown, EVERYBODY, today()).now[0].customer
    for role in ("owner", "administrator", "service"):
        give(customer, people(passwords, role), signal="deadline", due_on=today())
    assert [case.owner.first_name for case in Case.objects.all()] == ["Stefan"]


def row(**facts: Any) -> dict[str, Any]:
    plain = {"status": "active", "open_complaints": 0, "reasons": [], "last_contact_on": date(2026, 10, 1)}
    return plain | facts


def because(code: str, way: str = "up") -> list[dict[str, Any]]:
    return [{"code": code, "direction": way}]


@pytest.mark.parametrize(
    ("facts", "deadline", "wanted"),
    [
        ({"status": "cancelled", "open_complaints": 1}, 10, "notice"),
        ({"open_complaints": 1, "reasons": because("invoices_overdue")}, 10, "complaint"),
        ({"reasons": because("invoices_overdue")}, 10, "payment"),
        ({"reasons": because("contract_indexation")}, 10, "price"),
        ({"reasons": because("usage_trend_90")}, 10, "usage"),
        ({"reasons": because("mood_recent")}, None, "mood"),
        ({"reasons": because("voice_unanswered_365")}, None, "voice"),
        ({"reasons": because("contact_slow_180")}, None, "service"),
        ({"reasons": because("people_decider_left_180")}, None, "people"),
        ({"reasons": because("contract_partly_cancelled")}, None, "given-up"),
        ({"reasons": because("usage_trend_90", "down")}, 10, "renewal"),
        ({"last_contact_on": None}, None, "silence"),
        ({"last_contact_on": date(2026, 1, 1)}, 60, "silence"),
        ({}, 60, "renewal"),
        ({}, None, "ask"),
    ],
)
def test_the_next_step_follows_from_reasons_and_deadline(
    facts: dict[str, Any], deadline: int | None, wanted: str
) -> None:
    on = date(2026, 11, 1)
    last = None if deadline is None else on + timedelta(days=deadline)
    assert step(row(**facts), on, last) == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_that_a_reason_leads_to_has_its_sentence(language: str) -> None:
    words = Words(language)
    on = date(2026, 11, 1)
    steps = {step(row(reasons=because(code)), on, None) for code in CATALOGUE}
    said = {
        name: words.say(f"web-step-{name}", spoken="none")
        for name in steps | {"notice", "complaint", "renewal"}
    }
    assert len(set(said.values())) == len(said) == 12


def test_reading_the_list_is_in_the_access_log(sign_in: SignIn) -> None:
    page = sign_in("service").get("/work/")
    latest = Reading.objects.latest("pk")
    assert (latest.what, latest.rows) == ("work", len(page.context["items"]))


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["contracts", "purchases"])
def test_a_company_that_brought_in_little_has_all_of_these_pages(
    kind: str, tmp_path: Path, application: object, sign_in: SignIn, passwords: dict[str, dict[str, str]]
) -> None:
    churn = BY_CONTRACT if kind == "contracts" else BY_PURCHASE
    brought = {"contract_terms": CONTRACTS} if kind == "contracts" else {"transactions": SALES}
    with serving(tmp_path, churn, customers=CUSTOMERS, **brought):
        client = sign_in("owner")
        paths = ("/work/", "/work/notice", "/customers/K1", "/calls/brief/K1", "/calls/log/K1", "/mail/")
        assert {path: client.get(path).status_code for path in paths} == dict.fromkeys(paths, 200)
        named = [one["item"].customer for one in client.get("/work/").context["items"]]
        assert named == (["K1"] if kind == "contracts" else [])
        kinds = client.get("/customers/K1").context["kinds"]
        assert kinds == (["contract"] if kind == "contracts" else ["purchase", "departure"])
        assert "Kaas & Zonen" in composed(people(passwords, "owner")).subject
        assert client.post("/calls/log/K1", {"kind": "call", "outcome": "reached"}).status_code == 302
