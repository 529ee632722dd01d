"""An invitation is spent once, by choosing a password, and tells its token to nobody else."""

from __future__ import annotations

import re
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client
from django.utils import timezone

from behoud.web.accounts.invite import invite_administrator
from behoud.web.accounts.models import Invitation, Membership
from behoud.web.accounts.roles import roles_of, scope_of
from tests.web.conftest import HOST, SignIn

PASSWORD = "een zin die Fatima onthoudt"


def test_fatima_is_invited_chooses_a_password_and_comes_in(sign_in: SignIn) -> None:
    team = "Team West"
    asked = {"name": "Fatima", "email": "Fatima@example.org", "role": "member", "team": team}
    answer = sign_in("administrator").post("/people/", asked, follow=True)
    link = re.findall(r"http://localhost(/people/accept/[\w-]+)", answer.content.decode())[0]
    browser = Client(headers=HOST)
    assert browser.get(link).status_code == 200
    assert browser.post(link, {"password": PASSWORD}).headers["Location"] == "/account/login/"
    fatima = get_user_model().objects.get(email="fatima@example.org")
    assert (roles_of(fatima), scope_of(fatima).teams) == (frozenset({"member"}), frozenset({team}))
    entered = browser.post("/account/login/", {"login": "fatima@example.org", "password": PASSWORD})
    assert entered.headers["Location"] == "/"
    assert browser.get(link).status_code == 404
    assert [message.to for message in mail.outbox] == [["fatima@example.org"]]


def test_an_invitation_that_has_expired_is_no_more(application: object) -> None:
    made, token = Invitation.to("laat@example.org", name="Laat", role="reader", team="", by=None)
    Invitation.objects.filter(pk=made.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    assert Client(headers=HOST).get(f"/people/accept/{token}").status_code == 404


def test_a_weak_password_is_refused_and_spends_nothing(application: object) -> None:
    made, token = Invitation.to("kort@example.org", name="Kort", role="reader", team="", by=None)
    answer = Client(headers=HOST).post(f"/people/accept/{token}", {"password": "kort"})
    assert answer.status_code == 200
    assert Invitation.waiting().filter(pk=made.pk).count() == 1


def test_the_token_is_not_in_the_database(application: object) -> None:
    made, token = Invitation.to("wie@example.org", name="Wie", role="reader", team="", by=None)
    assert token not in str(Invitation.objects.filter(pk=made.pk).values().get())


def test_a_team_member_belongs_to_a_team(sign_in: SignIn) -> None:
    asked = {"name": "Bas", "email": "bas@example.org", "role": "member", "team": ""}
    answer = sign_in("administrator").post("/people/", asked)
    assert answer.context["form"].errors["team"] == ["A team member belongs to a team."]


def test_an_administrator_cannot_end_its_own_role(
    sign_in: SignIn, passwords: dict[str, dict[str, str]]
) -> None:
    held = Membership.objects.get(user__email=passwords["administrator"]["email"])
    sign_in("administrator").post(f"/people/{held.pk}/leave")
    assert Membership.objects.filter(pk=held.pk).count() == 1


def test_the_first_administrator_is_invited_from_the_command_line(application: object) -> None:
    link = invite_administrator("baas@example.org")
    Client(headers=HOST).post(link, {"password": PASSWORD})
    assert roles_of(get_user_model().objects.get(email="baas@example.org")) == frozenset({"administrator"})
