"""Figures per employee: off until the works council agreed, and counted by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from behoud.web.calls.models import Note
from behoud.web.installation.settings_kept import set_value
from behoud.web.reading.clock import today
from behoud.web.reading.current import Current
from behoud.web.work.cases import give
from behoud.web.work.colleagues import Colleague
from behoud.words import Words
from tests.web.conftest import SignIn

pytestmark = pytest.mark.usefixtures("nothing_left")


def person(passwords: dict[str, dict[str, str]], role: str) -> Any:
    return get_user_model().objects.get(email=passwords[role]["email"])


@pytest.fixture
def agreed(passwords: dict[str, dict[str, str]]) -> Iterator[None]:
    """The works council agreed to figures per employee."""
    set_value("figures_per_employee", True, by=person(passwords, "administrator"))
    yield
    set_value("figures_per_employee", False, by=person(passwords, "administrator"))


def test_figures_per_employee_are_shown_only_where_they_are_switched_on(sign_in: SignIn) -> None:
    page = sign_in("owner").get("/work/colleagues")
    assert page.context["colleagues"] == []
    assert Words("en").say("web-work-colleagues-off") in page.content.decode()
    assert "/work/colleagues" not in sign_in("owner").get("/work/").content.decode()


def test_what_a_colleague_did_is_counted_by_hand(
    agreed: None, sign_in: SignIn, shown: Current, passwords: dict[str, dict[str, str]]
) -> None:
    team, other = shown.teams[:2]
    member, owner = person(passwords, "member"), person(passwords, "owner")
    first, second = (row["customer_id"] for row in of_one_team(shown, team)[:2])
    elsewhere = of_one_team(shown, other)[0]["customer_id"]
    for author, customer, outcome, days in (
        (member, first, "reached", 1),
        (member, first, "lost", 2),
        (member, second, "later", 3),
        (member, second, "none", 3),
        (member, second, "agreed", 31),
        (owner, elsewhere, "agreed", 4),
    ):
        at = noon(days)
        Note.objects.create(customer=customer, author=author, kind="call", outcome=outcome, at=at)
    Note.objects.create(customer=first, author=member, kind="note", outcome="reached", at=noon(0))
    give(first, member, signal="risk", due_on=today() - timedelta(days=1))
    give(second, member, signal="risk", due_on=today())
    assert "/work/colleagues" in sign_in("owner").get("/work/").content.decode()
    found = {one.name: one for one in sign_in("owner").get("/work/colleagues").context["colleagues"]}
    assert sorted(found) == sorted([member.first_name, owner.first_name])
    expected = {"reached": 1, "agreed": 0, "lost": 1}
    assert found[member.first_name] == Colleague(member.first_name, 2, 1, 3, 2, expected)
    within = sign_in("owner").get("/work/colleagues", {"team": other, "days": "7"}).context["colleagues"]
    assert within == [Colleague(owner.first_name, 0, 0, 1, 1, {"reached": 0, "agreed": 1, "lost": 0})]


def noon(days_ago: int) -> datetime:
    return datetime.combine(today() - timedelta(days=days_ago), time(12), timezone.get_current_timezone())


def of_one_team(shown: Current, team: str) -> list[dict[str, Any]]:
    return shown.board.rows("SELECT customer_id FROM board WHERE team = ? ORDER BY customer_id", [team])
