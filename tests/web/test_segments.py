"""Segments: kept, shared within bounds, counted for who looks, and never a way around a role."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from auditlog.models import LogEntry
from django.contrib.auth import get_user_model
from django.test import Client

from behoud.errors import BehoudError
from behoud.web.reading.current import Current
from behoud.web.segments.members import customers_of
from behoud.web.segments.models import Segment, visible_to
from tests.web.conftest import SignIn

UNHAPPY = {
    "name": "Unhappy",
    "where": "NPS at most 6",
    "shared": "alone",
    "team_shared": "",
    "status": "active",
}


@pytest.fixture(autouse=True)
def _none(application: object) -> Iterator[None]:
    Segment.objects.all().delete()
    yield
    Segment.objects.all().delete()


def person(passwords: dict[str, dict[str, str]], role: str) -> object:
    return get_user_model().objects.get(email=passwords[role]["email"])


def kept(client: Client, **changed: str) -> Segment:
    answer = client.post("/segments/", UNHAPPY | changed)
    assert answer.status_code == 302, answer.context["form"].errors
    found: Segment = Segment.objects.latest("pk")
    return found


def test_a_kept_list_counts_what_the_list_counts(sign_in: SignIn) -> None:
    client = sign_in("owner")
    made = kept(client)
    assert (made.expression, made.filters) == ("nps <= 6", {"status": "active"})
    listed = client.get(f"/customers/?{made.address}")
    (told,) = client.get("/segments/").context["segments"]
    assert told["found"].matched == listed.context["found"].matched
    assert [(one.name, here) for one, here in listed.context["segments"]] == [("Unhappy", True)]
    assert LogEntry.objects.get_for_object(made).count() == 1


def test_a_segment_reads_the_same_in_every_language(sign_in: SignIn) -> None:
    client = sign_in("owner")
    dutch = kept(client, name="Ontevreden", where="NPS hoogstens 6")
    english = kept(client)
    assert dutch.expression == english.expression
    asks = [one["asks"] for one in client.get("/segments/").context["segments"]]
    assert asks == [["NPS at most 6"], ["NPS at most 6"]]


def test_a_wrong_condition_and_a_second_of_a_name_are_told_and_not_kept(sign_in: SignIn) -> None:
    client = sign_in("owner")
    kept(client)
    twice = client.post("/segments/", UNHAPPY)
    wrong = client.post("/segments/", UNHAPPY | {"name": "Other", "where": "nsp < 3"})
    assert list(twice.context["form"].errors) == ["name"]
    assert "nsp" in str(wrong.context["form"].errors["where"])
    assert Segment.objects.count() == 1


def test_whom_it_is_shared_with_sees_it(
    sign_in: SignIn, passwords: dict[str, dict[str, str]], shown: Current
) -> None:
    client, team = sign_in("owner"), passwords["member"]["team"]
    other = next(one for one in shown.teams if one != team)
    kept(client, name="Mine")
    kept(client, name="Theirs", shared="team", team_shared=team)
    kept(client, name="Others", shared="team", team_shared=other)
    kept(client, name="Everybody's", shared="company")
    seen = [one.name for one in visible_to(person(passwords, "member"))]
    assert seen == ["Everybody's", "Theirs"]
    assert len(visible_to(person(passwords, "owner"))) == 4


def test_a_member_shares_with_its_own_team_only(
    sign_in: SignIn, passwords: dict[str, dict[str, str]]
) -> None:
    client, own = sign_in("member"), passwords["member"]["team"]
    assert client.post("/segments/", UNHAPPY | {"shared": "company"}).status_code == 200
    assert (
        client.post("/segments/", UNHAPPY | {"shared": "team", "team_shared": "Elsewhere"}).status_code == 200
    )
    assert kept(client, shared="team", team_shared=own).team == own
    assert Segment.objects.count() == 1


def test_a_member_finds_its_own_customers_in_a_shared_segment(
    sign_in: SignIn, passwords: dict[str, dict[str, str]], shown: Current
) -> None:
    made = kept(sign_in("owner"), where="", shared="company")
    everybody = customers_of(shown, made, person(passwords, "owner"))
    own = customers_of(shown, made, person(passwords, "member"))
    assert set(own["team"].to_pylist()) == {passwords["member"]["team"]}
    assert own.num_rows < everybody.num_rows


def test_an_analyst_gets_the_rows_of_a_segment_without_names(
    sign_in: SignIn, passwords: dict[str, dict[str, str]], shown: Current
) -> None:
    client, analyst = sign_in("owner"), person(passwords, "analyst")
    kept(client, shared="company")
    kept(client, name="Jan’s", where="account_manager = 'Jan'", shared="company")
    kept(client, name="Search", where="", shared="company", q="bakker")
    (seen,) = visible_to(analyst)
    columns = customers_of(shown, seen, analyst).column_names
    assert seen.name == "Unhappy"
    assert {"name", "customer_id", "account_manager", "parent_id"} & set(columns) == set()
    with pytest.raises(BehoudError):
        customers_of(shown, Segment.objects.get(name="Jan’s"), analyst)


def test_its_owner_and_the_administrator_may_change_it(sign_in: SignIn) -> None:
    made = kept(sign_in("owner"), shared="company")
    assert sign_in("member").post(f"/segments/{made.pk}/remove").status_code == 404
    assert sign_in("analyst").get(f"/segments/{made.pk}").status_code == 404
    changed = sign_in("administrator").post(
        f"/segments/{made.pk}", UNHAPPY | {"name": "Glum", "shared": "company", "where": "nps <= 5"}
    )
    assert changed.status_code == 302
    made.refresh_from_db()
    assert (made.name, made.expression, made.owner.first_name) == ("Glum", "nps <= 5", "Olivier")
    assert sign_in("owner").post(f"/segments/{made.pk}/remove").status_code == 302
    assert Segment.objects.count() == 0
