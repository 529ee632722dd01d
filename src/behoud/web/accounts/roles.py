"""Roles, and for which teams somebody holds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

ADMINISTRATOR, OWNER, MEMBER, SERVICE = "administrator", "owner", "member", "service"
ANALYST, PRIVACY, READER = "analyst", "privacy", "reader"
ROLES = (ADMINISTRATOR, OWNER, MEMBER, SERVICE, ANALYST, PRIVACY, READER)
WITHOUT_NAMES = frozenset({ANALYST, READER})
"""Roles that see figures and never who a customer is."""


@dataclass(frozen=True)
class Scope:
    """The teams whose customers somebody may see; None is all of them.

    >>> Scope(frozenset({"Noord"})).holds("Zuid"), Scope(None).holds("Zuid")
    (False, True)
    """

    teams: frozenset[str] | None

    def holds(self, team: str | None) -> bool:
        return self.teams is None or (bool(team) and team in self.teams)

    @property
    def label(self) -> str:
        """What sets one scope apart from another in the name of a file."""
        return "all" if self.teams is None else "-".join(sorted(self.teams))


def memberships_of(user: Any) -> tuple[tuple[str, str], ...]:
    """Role and team of every membership of `user`, read once per request; nothing for who is no one."""
    if not user.is_authenticated:
        return ()
    if not hasattr(user, "held"):
        user.held = tuple(user.memberships.order_by("role", "team").values_list("role", "team"))
    found: tuple[tuple[str, str], ...] = user.held
    return found


def roles_of(user: Any) -> frozenset[str]:
    return frozenset(role for role, _ in memberships_of(user))


def scope_of(user: Any) -> Scope:
    """The customers of `user`: all, where one of its roles is for no team in particular."""
    held = [team for _, team in memberships_of(user)]
    return Scope(None) if "" in held else Scope(frozenset(held))


def sees_names(user: Any) -> bool:
    """Whether `user` may know who a customer is."""
    return bool(roles_of(user) - WITHOUT_NAMES)


def must_have_second_factor(user: Any) -> bool:
    """Whether a role of `user` asks for a second factor that it has not set up yet."""
    from allauth.mfa.utils import is_mfa_enabled
    from django.conf import settings

    from behoud.web.installation.settings_kept import value

    asked = roles_of(user) & {*settings.ENVIRONMENT.second_factor, *value("second_factor")}
    return bool(asked) and not is_mfa_enabled(user)
