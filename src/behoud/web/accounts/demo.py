"""The people of a demo: one per role, with passwords that are shown on its sign-in page and nowhere else."""

from __future__ import annotations

import json
import os
import secrets
from typing import Any

from behoud.web.accounts.roles import MEMBER, ROLES
from behoud.web.project.environment import Environment

MARK = "demo.json"
"""What `behoud demo` leaves in the folder of a company that does not exist."""
KEPT = "demo-people.json"
NAMES = ("Anneke", "Olivier", "Tessa", "Stefan", "Amina", "Pieter", "Rosa")
"""One per role, in their order."""


def people(environment: Environment) -> list[dict[str, str]]:
    """Name, email, password, role and team of everybody in a demo; nobody elsewhere."""
    file = environment.folder / KEPT
    if not (environment.company / MARK).exists() or not file.exists():
        return []
    found: list[dict[str, str]] = json.loads(file.read_text(encoding="utf-8"))
    return found


def make_people(environment: Environment) -> None:
    """Give a demo a user per role, once."""
    file = environment.folder / KEPT
    if not (environment.company / MARK).exists() or file.exists():
        return
    team = first_team()
    made = [person(name, role, team) for name, role in zip(NAMES, ROLES, strict=True)]
    for one in made:
        admit(**one)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as text:
        json.dump(made, text, ensure_ascii=False, indent=1)


def person(name: str, role: str, team: str) -> dict[str, str]:
    return {
        "name": name,
        "email": f"{name.lower()}@demo.example",
        "password": secrets.token_urlsafe(12),
        "role": role,
        "team": team if role == MEMBER else "",
    }


def first_team() -> str:
    """The team of the demo's account manager."""
    from behoud.web.reading.current import current

    return current().teams[0]


def admit(*, name: str, email: str, password: str, role: str, team: str) -> Any:
    """A new user with one membership, who signs in with `email`."""
    from allauth.account.models import EmailAddress
    from django.contrib.auth import get_user_model
    from django.db import transaction

    from behoud.web.accounts.models import Membership

    with transaction.atomic():
        user = get_user_model().objects.create_user(email, email, password, first_name=name)
        EmailAddress.objects.create(user=user, email=email, primary=True, verified=True)
        Membership.objects.create(user=user, role=role, team=team)
    return user
