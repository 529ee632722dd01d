"""Which customers an address asks for, and the addresses of what is asked next."""

from __future__ import annotations

from django.http import HttpRequest, QueryDict

from behoud.web.accounts.roles import scope_of, sees_names
from behoud.web.reading.board import STATUSES, Asked, Found
from behoud.web.reading.current import Current

SORTED = ("value_at_risk", "worth", "days_to_notice_deadline", "last_contact_on", "customer_since", "loyalty")
"""Columns of the list that sort it; a date or a deadline begins with the nearest."""
RISING = frozenset({"days_to_notice_deadline", "contract_ends_on", "leaves_on", "last_contact_on"})


def asked_of(request: HttpRequest, shown: Current) -> Asked:
    """What the address asks, within what its reader may see; what is left open has a sensible answer."""
    given = request.GET
    sort = given.get("sort") or ("value_at_risk" if shown.horizon else "worth")
    way = given.get("way") or ("up" if sort in RISING else "down")
    status = given.get("status", "active")
    return Asked(
        scope=scope_of(request.user),
        names=sees_names(request.user),
        search=given.get("q", "").strip(),
        status=status if status in STATUSES else "",
        team=given.get("team", ""),
        persona=given.get("persona", ""),
        where=given.get("where", "").strip(),
        sort=sort,
        descending=way != "up",
        after=key(given),
    )


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
    asked = without(request, "at", "behind")
    asked["behind"] = behind
    if value is not None:
        asked["at"] = value
    return str(asked.urlencode())


def sorting(request: HttpRequest, asked: Asked) -> dict[str, str]:
    """Per sortable column the address that sorts by it; a second time the other way round."""
    found = {}
    for column in SORTED:
        address = without(request, "at", "behind")
        address["sort"] = column
        same = column == asked.sort
        rising = asked.descending if same else column in RISING
        address["way"] = "up" if rising else "down"
        found[column] = address.urlencode()
    return found


def without(request: HttpRequest, *names: str) -> QueryDict:
    asked: QueryDict = request.GET.copy()
    for name in names:
        asked.pop(name, None)
    return asked
