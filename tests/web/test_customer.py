"""The page of one customer: its timeline is what the tables hold, and no more is shown than somebody may see."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from behoud.web.accounts.models import Reading
from behoud.web.arrivals.append import append
from behoud.web.arrivals.models import Arrival
from behoud.web.customers.happened import happened
from behoud.web.customers.timeline import timeline
from behoud.web.reading.current import Current
from behoud.words import Words
from tests.web.conftest import SignIn
from tests.web.rows import ZONE, Row, before, day, of
from tests.web.test_access import of_team


@pytest.fixture(scope="module")
def tables(application: Path) -> dict[str, list[Row]]:
    """The files of the demo as a program knows them that never heard of behoud."""
    found = {}
    for file in sorted((application / "data").glob("*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as text:
            delimiter = ";" if file.stem in ("contactpersonen", "facturen") else ","
            found[file.stem] = list(csv.DictReader(text, delimiter=delimiter))
    return found


def some(shown: Current, count: int = 40) -> list[str]:
    """Customers of every kind: those with most going on, and every tenth of the others."""
    found = shown.board.rows("SELECT customer_id FROM board ORDER BY contacts_90 DESC, customer_id", [])
    names = [row["customer_id"] for row in found]
    return [*names[: count // 2], *names[count // 2 :: 10]]


def expected(tables: dict[str, list[Row]], customer: str, as_of: date) -> Counter[tuple[date, str]]:
    """Day and kind of everything that the files hold of a customer, in plain Python."""
    found: list[tuple[date | None, str]] = []
    for row in of(tables["contract_terms"], customer):
        found += [(on, "contract") for on in term_on(row, as_of)]
    for row in of(tables["interactions"], customer):
        trouble = row["kind"] in ("complaint", "disruption")
        on, solved = day(row["at"]), day(row["resolved_at"])
        found += [(on, "complaint" if trouble else "contact")]
        found += [(solved, "complaint")] * (trouble and solved != on)
    found += [(day(r["completed_at"]), "answer") for r in of(tables["responses"], customer) if r["score"]]
    found += [(day(row["at"]), "remark") for row in of(tables["feedback"], customer)]
    found += [(on, "purchase") for on in {day(row["at"]) for row in of(tables["transactions"], customer)}]
    found += [(invoice_on(row, as_of), "invoice") for row in of(tables["facturen"], customer, "Klantnummer")]
    first: dict[str, date] = {}
    for row in of(tables["events"], customer):
        on = day(row["at"])
        if on:
            first[row["name"]] = min(on, first.get(row["name"], on))
    found += [(on, "usage") for on in first.values()]
    return Counter((on, kind) for on, kind in found if on is not None and on < as_of)


def term_on(row: Row, as_of: date) -> list[date | None]:
    """The days of a contract period: its begin, its notice, and its end where it was not renewed."""
    if not before(day(row["started_on"]), as_of):
        return []
    ended, ends = day(row["ended_on"]), day(row["ends_on"])
    lapsed = row["renewal"] == "manual" and before(ends, as_of)
    if before(ended, as_of):
        end = None if row["end_kind"] in ("renewed", "changed") else ended
    else:
        end = ends if lapsed else None
    return [day(row["started_on"]), day(row["notice_given_on"]), end]


def invoice_on(row: Row, as_of: date) -> date | None:
    """The day on which an invoice stands on the timeline; None where all went well."""
    issued, due, paid = (day(row[name]) for name in ("Factuurdatum", "Vervaldatum", "Betaald op"))
    if not before(issued, as_of):
        return None
    if int(row["Mislukte incasso's"] or 0):
        return due or issued
    if not before(paid, as_of):
        return due
    return paid if due and paid and paid > due else None


def test_the_timeline_holds_exactly_what_the_tables_hold(
    shown: Current, tables: dict[str, list[Row]]
) -> None:
    as_of = shown.snapshot.as_of
    for customer in some(shown):
        entries = timeline(happened(shown, customer), Words("en"), "EUR", shown.snapshot.as_of, named=True)
        told = Counter((one.on, one.kind) for one in entries if one.kind not in ("departure", "note"))
        assert (customer, told) == (customer, expected(tables, customer, as_of))


def test_departures_stand_on_the_timeline_on_their_day(shown: Current) -> None:
    for row in shown.opened.table("departures").to_pylist()[:25]:
        history = happened(shown, row["customer_id"])
        days = [
            one.on
            for one in timeline(history, Words("nl"), "EUR", shown.snapshot.as_of, named=True)
            if one.kind == "departure"
        ]
        assert row["left_on"] in days


def test_the_newest_comes_first_and_a_kind_can_be_chosen(sign_in: SignIn, shown: Current) -> None:
    customer = some(shown, 2)[0]
    client = sign_in("owner")
    answer = client.get(f"/customers/{customer}")
    days = [entry.on for entry, _ in answer.context["entries"]]
    assert days == sorted(days, reverse=True)
    kinds = answer.context["kinds"]
    for kind in kinds:
        one = client.get(f"/customers/{customer}", {"kind": kind}).context
        assert {entry.kind for entry, _ in one["entries"]} == {kind}


def test_pages_of_the_timeline_show_everything_once(sign_in: SignIn, shown: Current) -> None:
    customer = some(shown, 2)[0]
    client = sign_in("owner")
    first = client.get(f"/customers/{customer}").context["page"]
    seen = []
    for number in range(1, first.paginator.num_pages + 1):
        page = client.get(f"/customers/{customer}", {"page": number}).context
        seen += [entry.said for entry, _ in page["entries"]]
    whole = timeline(happened(shown, customer), Words("en"), "EUR", shown.snapshot.as_of, named=True)
    assert seen == [entry.said for entry in whole]


def test_a_price_that_rose_is_told_with_its_share(shown: Current) -> None:
    rises = 0
    for customer in some(shown):
        history = happened(shown, customer)
        by_id = {term["term_id"]: term for term in history.terms}
        for term in history.terms:
            old = by_id.get(term["previous_term_id"])
            if not old or not old["yearly_amount"] or not term["yearly_amount"]:
                continue
            change = term["yearly_amount"] / old["yearly_amount"] - 1
            if change >= Decimal("0.01"):
                rises += 1
                share = Words("en").percent(float(change), 0)
                said = [
                    e.said
                    for e in timeline(history, Words("en"), "EUR", shown.snapshot.as_of, named=True)
                    if e.on == term["started_on"]
                ]
                assert [s for s in said if f"{share} more than before" in s] != []
    assert rises > 0


def test_the_histories_hold_each_row_of_the_tables_once(shown: Current) -> None:
    views = shown.opened.definitions.views
    for name, key in (
        ("interactions", "interaction_id"),
        ("invoices", "invoice_id"),
        ("contacts", "contact_id"),
    ):
        kept = shown.histories.asked(name, "true", [])
        wanted = views.engine.arrow(views[name].select(key))[key].to_pylist()
        assert sorted(row[key] for row in kept) == sorted(wanted)


def test_usage_per_month_adds_up_to_the_events(shown: Current, tables: dict[str, list[Row]]) -> None:
    customer = Counter(row["customer_id"] for row in tables["events"]).most_common(1)[0][0]
    days = [day(row["at"]) for row in of(tables["events"], customer)]
    months = Counter(one.replace(day=1) for one in days if one and one < shown.snapshot.as_of)
    assert dict(happened(shown, customer).usage) == dict(months)


@pytest.fixture
def arrived(shown: Current) -> Iterable[str]:
    """A customer of whom a complaint, two actions and an answer arrived after the snapshot."""
    customer = some(shown, 2)[0]
    at = datetime.combine(shown.snapshot.as_of + timedelta(days=2), datetime.min.time(), ZONE)
    complaint = {
        "interaction_id": "new-1",
        "customer_id": customer,
        "at": at,
        "channel": "phone",
        "direction": "in",
        "kind": "complaint",
        "subject": "Invoice twice",
    }
    append("interactions", [complaint], by="test")
    events = [{"event_id": f"e{n}", "customer_id": customer, "at": at, "name": "new_thing"} for n in (1, 2)]
    append("events", events, by="test")
    score = {"response_id": "r1", "question_id": "nps", "customer_id": customer, "metric": "nps", "score": 3}
    append("responses", [score | {"scale_max": 10, "completed_at": at}], by="test")
    yield customer
    Arrival.objects.filter(by="test").delete()


def test_what_arrives_stands_on_the_page_at_once(arrived: str, sign_in: SignIn, shown: Current) -> None:
    on = shown.snapshot.as_of + timedelta(days=2)
    page = sign_in("owner").get(f"/customers/{arrived}").context
    told = [(entry.kind, entry.said) for entry, _ in page["entries"] if entry.on == on]
    assert sorted(told) == [
        ("answer", "NPS: 3 out of 10"),
        ("complaint", "Called us about a complaint: Invoice twice; still open"),
        ("usage", "Began to use something new: new thing"),
    ]
    assert [m.said for m in page["matters"] if "Invoice twice" in m.said] != []
    assert dict(happened(shown, arrived).usage)[on.replace(day=1)] >= 2


@pytest.mark.parametrize("role", ["analyst"])
def test_an_analyst_reads_no_personal_data(
    role: str, sign_in: SignIn, shown: Current, tables: dict[str, list[Row]], arrived: str
) -> None:
    """No name, address, subject or remark of any contact; not in the page and not in its timeline."""
    (row,) = shown.board.rows("SELECT pseudonym, name FROM board WHERE customer_id = ?", [arrived])
    text = ""
    client = sign_in(role)
    pages = client.get(f"/customers/{row['pseudonym']}").context["page"].paginator.num_pages
    for number in range(1, pages + 1):
        text += client.get(f"/customers/{row['pseudonym']}", {"page": number}).content.decode()
    contacts = of(tables["contactpersonen"], arrived, "Klantnummer")
    private = {one[name] for one in contacts for name in ("Naam", "E-mail", "Telefoon")}
    private |= {one["text"] for name in ("responses", "feedback") for one in of(tables[name], arrived)}
    private |= {one["subject"] for one in of(tables["interactions"], arrived)} | {"Invoice twice"}
    private |= {row["name"], arrived}
    assert [one for one in private if one and one in text] == []


def test_who_sees_names_sees_the_people_and_leaves_a_line(
    sign_in: SignIn, shown: Current, tables: dict[str, list[Row]]
) -> None:
    customer = some(shown, 2)[0]
    page = sign_in("owner").get(f"/customers/{customer}")
    shown_people = {one["contact_id"]: one for one in page.context["people"]}
    contacts = of(tables["contactpersonen"], customer, "Klantnummer")
    assert sorted(shown_people) == sorted(one["Contactnummer"] for one in contacts)
    assert [one["E-mail"] for one in contacts if one["E-mail"] not in page.content.decode()] == []
    spoken = last_spoken(of(tables["interactions"], customer), shown.snapshot.as_of)
    assert {name: one["spoken_on"] for name, one in shown_people.items() if one["spoken_on"]} == spoken
    latest = Reading.objects.latest("pk")
    assert (latest.what, latest.customer) == ("customer", customer)


def last_spoken(rows: Sequence[Row], as_of: date) -> dict[str, date]:
    found: dict[str, date] = {}
    for row in rows:
        on = day(row["at"])
        if row["contact_id"] and on and on < as_of:
            found[row["contact_id"]] = max(on, found.get(row["contact_id"], on))
    return found


def test_relatives_of_another_team_are_left_out(sign_in: SignIn, shown: Current, tables: Any) -> None:
    kin: dict[str, list[str]] = {}
    for row in tables["customers"]:
        if row["parent_id"]:
            kin.setdefault(row["parent_id"], []).append(row["customer_id"])
    team = {
        row["customer_id"]: row["team"] for row in shown.board.rows("SELECT customer_id, team FROM board", [])
    }
    for parent, children in kin.items():
        page = sign_in("owner").get(f"/customers/{parent}").context["family"]
        assert sorted(one.address for one in page.others) == sorted(children)
    own = next(t for t in shown.teams)
    for parent in [one for one in kin if team[one] == own]:
        answer = sign_in("member").get(f"/customers/{parent}")
        if answer.status_code == 200:
            assert {team[one.address] for one in answer.context["family"].others} <= {own}


def test_a_customer_of_nobody_is_not_there(sign_in: SignIn, shown: Current) -> None:
    assert sign_in("owner").get("/customers/K99999999").status_code == 404
    assert sign_in("owner").get(f"/calls/brief/{of_team(shown, shown.teams[0])}").status_code == 200
