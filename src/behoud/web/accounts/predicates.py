"""Who somebody is, as named predicates; each room says in its `rules.py` what they may there."""

from __future__ import annotations

from typing import Any

import rules

from behoud.web.accounts import roles


@rules.predicate
def is_administrator(user: Any) -> bool:
    """Sets up the application and invites people."""
    return roles.ADMINISTRATOR in roles.roles_of(user)


@rules.predicate
def is_owner(user: Any) -> bool:
    """Answers for retention in the whole company."""
    return roles.OWNER in roles.roles_of(user)


@rules.predicate
def is_member(user: Any) -> bool:
    """Looks after the customers of one team or more."""
    return roles.MEMBER in roles.roles_of(user)


@rules.predicate
def is_service(user: Any) -> bool:
    """Solves questions, complaints and disruptions."""
    return roles.SERVICE in roles.roles_of(user)


@rules.predicate
def is_analyst(user: Any) -> bool:
    """Works with figures down to the rows, without names."""
    return roles.ANALYST in roles.roles_of(user)


@rules.predicate
def is_privacy_officer(user: Any) -> bool:
    """Watches over personal data."""
    return roles.PRIVACY in roles.roles_of(user)


@rules.predicate
def is_reader(user: Any) -> bool:
    """Reads the figures of the company and no customer."""
    return roles.READER in roles.roles_of(user)


@rules.predicate
def of_own_team(user: Any, team: str | None) -> bool:
    """Whether a customer or figure of `team` lies within what `user` may see; without a team: all of it."""
    return team is None or roles.scope_of(user).holds(team)


everybody = is_administrator | is_owner | is_member | is_service | is_analyst | is_privacy_officer | is_reader

works_with_customers = is_administrator | is_owner | is_member | is_service
sees_customers = works_with_customers | is_analyst | is_privacy_officer
takes_lists_along = is_administrator | is_owner | is_member | is_analyst
