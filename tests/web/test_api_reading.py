"""What a key reads: customers, segments and figures, within its teams and with or without names."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model

from behoud.web.accounts.models import Reading
from behoud.web.reading.current import Current
from behoud.web.segments.models import COMPANY, Segment
from tests.web.api_client import program


def counted(shown: Current, condition: str) -> int:
    (row,) = shown.board.rows(f"SELECT count(*) AS rows FROM board WHERE {condition}", [])
    return int(row["rows"])


def test_pages_hold_every_customer_once(shown: Current) -> None:
    caller, cursor, seen = program(), "", []
    while cursor is not None:
        page = caller.get(f"/customers?status=&size=150&cursor={cursor}")
        seen += [row["customer"] for row in page["rows"]]
        cursor = page["next"]
    assert len(seen) == len(set(seen)) == page["matched"] == counted(shown, "true")


def test_a_condition_counts_matches_and_unknown(shown: Current) -> None:
    page = program().get("/customers?where=nps <= 6&size=1")
    assert page["matched"] == counted(shown, "status = 'active' AND nps <= 6")
    assert page["unknown"] == counted(shown, "status = 'active' AND nps IS NULL")


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("?where=1 %2B", "expressions-unreadable"),
        ("?where=geen_kolom > 1", "expressions-unknown-column"),
        ("?cursor=onzin", "web-api-cursor"),
        ("?size=0", "web-api-parameters"),
        ("?size=201", "web-api-parameters"),
        ("?status=weg", "web-api-parameters"),
    ],
)
def test_what_cannot_be_asked_is_a_problem(asked: str, code: str, application: object) -> None:
    answer = program().send("GET", f"/customers{asked}")
    assert (answer.status_code, answer.headers["Content-Type"]) == (422, "application/problem+json")
    assert (answer.json()["code"], answer.json()["title"]) == (code, "Unprocessable Entity")


def test_a_problem_is_said_in_the_readers_language(application: object) -> None:
    said = program(language="nl").get("/customers/NIEMAND")
    assert said["detail"] == "Deze klant bestaat niet, of valt buiten wat deze sleutel mag zien."


def test_one_customer_has_its_name_its_odds_and_a_note_in_the_access_log(shown: Current) -> None:
    (row,) = shown.board.rows("SELECT * FROM board WHERE status = 'active' ORDER BY customer_id LIMIT 1", [])
    caller = program()
    told = caller.get(f"/customers/{row['customer_id']}")
    assert (told["name"], told["team"], told["status"]) == (row["name"], row["team"], "active")
    assert told["more"]["region"] == row["region"]
    note = Reading.objects.get(user=caller.key.holder)
    assert (note.what, note.customer) == ("customer", row["customer_id"])


def test_without_names_a_customer_is_a_pseudonym_and_nothing_is_noted(shown: Current) -> None:
    caller = program(names=False)
    page = caller.get("/customers?size=200")
    known = shown.board.rows("SELECT customer_id, name, account_manager FROM board", [])
    hidden = {str(value) for row in known for value in row.values() if value}
    text = str(page)
    assert [one for one in hidden if f"'{one}'" in text] == []
    assert caller.get(f"/customers/{page['rows'][0]['customer']}")["name"] is None
    assert not Reading.objects.filter(user=caller.key.holder).exists()
    assert caller.send("GET", "/customers?where=name = 'x'").status_code == 422


def test_a_key_of_a_team_sees_that_team_alone(shown: Current) -> None:
    own, other = shown.teams[0], shown.teams[1]
    caller = program(team=own)
    page = caller.get("/customers?status=&size=200")
    assert {row["team"] for row in page["rows"]} == {own}
    (row,) = shown.board.rows("SELECT customer_id FROM board WHERE team = ? LIMIT 1", [other])
    assert caller.send("GET", f"/customers/{row['customer_id']}").status_code == 404
    assert {one["group"] for one in caller.get("/metrics/customer_churn_rate?by=team")["figures"]} == {own}
    assert caller.send("GET", "/metrics/customer_churn_rate").status_code == 403


def test_a_figure_has_its_interval_and_its_fraction(shown: Current) -> None:
    found = program().get("/metrics/customer_churn_rate")
    last = [one for one in found["figures"] if one["value"] is not None][-1]
    expected = next(
        f
        for f in shown.figures("customer_churn_rate", by="total", period="year")
        if f.period == last["period"]
    )
    assert last["value"] == pytest.approx(last["numerator"] / last["denominator"])
    assert (last["low"], last["high"], last["n"]) == (expected.low, expected.high, expected.n)


@pytest.mark.slow
def test_every_metric_that_is_named_can_be_asked_for_or_says_why_not(application: object) -> None:
    caller = program()
    for one in caller.get("/metrics")["metrics"]:
        answer = caller.send("GET", f"/metrics/{one['metric']}?period=year")
        assert answer.status_code in (200, 422)
        assert answer.json().get("figures") or answer.json()["detail"]


def test_a_metric_that_is_none_is_not_there(application: object) -> None:
    assert program().send("GET", "/metrics/geen").status_code == 404


def test_segments_of_the_company_are_read_with_their_customers(shown: Current) -> None:
    owner = get_user_model().objects.get(first_name="Anneke")
    shared = Segment.objects.create(name="Ontevreden", expression="nps <= 6", owner=owner, shared=COMPANY)
    alone = Segment.objects.create(name="Van mij", expression="nps <= 6", owner=owner)
    try:
        caller = program()
        assert caller.get("/segments") == {"segments": [{"segment": shared.pk, "name": "Ontevreden"}]}
        page = caller.get(f"/segments/{shared.pk}/customers")
        assert page["matched"] == counted(shown, "status = 'active' AND nps <= 6")
        assert caller.send("GET", f"/segments/{alone.pk}/customers").status_code == 404
    finally:
        shared.delete()
        alone.delete()
