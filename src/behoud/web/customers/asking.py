"""Which customers an address asks for, and the addresses of what is asked next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, QueryDict

from behoud.web.accounts.roles import scope_of, sees_names
from behoud.web.customers.columns import CHANCE, WHY, Column
from behoud.web.customers.phrase import expression_of
from behoud.web.reading.board import STATUSES, Asked, Found
from behoud.web.reading.current import Current

RISING = frozenset({"name", "team", "account_manager", "first_reason"})
"""Columns that begin with the first letter; so does a day or a deadline with the nearest."""
PLACE = ("at", "behind")
"""What an address says of where one is in the list."""


def asked_of(request: HttpRequest, shown: Current) -> Asked:
    """What the address asks, within what its reader may see."""
    asked = asked_for(request.GET, request.user, shown)
    only = tuple(request.GET.getlist("only"))
    return replace(asked, after=key(request.GET), only=only)


def asked_for(given: Mapping[str, str], user: Any, shown: Current) -> Asked:
    """What `given` asks, within what `user` may see; what is left open has a sensible answer.

    The condition may be written as a sentence or as an expression; it is asked as an expression.
    """
    named = sees_names(user)
    sort = sort_of(given.get("sort", ""), shown)
    way = given.get("way") or ("up" if rises(sort, shown) else "down")
    status = given.get("status", "active")
    return Asked(
        scope=scope_of(user),
        names=named,
        search=given.get("q", "").strip(),
        status=status if status in STATUSES else "",
        team=given.get("team", ""),
        persona=given.get("persona", ""),
        where=expression_of(given.get("where", ""), shown, named=named),
        sort=sort,
        descending=way != "up",
    )


def sort_of(asked: str, shown: Current) -> str:
    """The column of the board behind a column of the list."""
    if asked == CHANCE and shown.horizon is not None:
        return f"p_leave_{shown.horizon}"
    if asked == WHY:
        return "first_reason"
    return asked or ("value_at_risk" if shown.horizon else "worth")


def rises(sort: str, shown: Current) -> bool:
    """Whether a column begins with its lowest value, unless it is asked otherwise."""
    kind = shown.board.columns.get(sort, "")
    return sort in RISING or sort.startswith("days_") or kind.startswith(("DATE", "VARCHAR"))


def key(given: QueryDict) -> tuple[str | None, str] | None:
    """The last row of the page before: its pseudonym, and its value where it has one."""
    if "behind" not in given:
        return None
    return given.get("at"), given["behind"]


def following(request: HttpRequest, found: Found) -> str:
    """The address of the next page; empty on the last."""
    if found.following is None:
        return ""
    value, behind = found.following
    asked = without(request, *PLACE)
    asked["behind"] = behind
    if value is not None:
        asked["at"] = value
    return str(asked.urlencode())


def sorting(request: HttpRequest, asked: Asked, columns: Iterable[Column], shown: Current) -> dict[str, str]:
    """Per column the address that sorts by it; a second time the other way round."""
    found = {}
    for one in (*columns, Column("name", "", "text", "name" if asked.names else "pseudonym")):
        address = without(request, *PLACE, "panel")
        address["sort"] = one.sort
        same = one.sort == asked.sort
        rising = asked.descending if same else rises(one.sort, shown)
        address["way"] = "up" if rising else "down"
        found[one.name] = address.urlencode()
    return found


def without(request: HttpRequest, *names: str) -> QueryDict:
    asked: QueryDict = request.GET.copy()
    for name in names:
        asked.pop(name, None)
    return asked
