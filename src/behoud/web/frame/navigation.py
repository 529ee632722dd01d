"""The rail: where one can go, and what the reader may see of it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

PLACES = (
    ("overview", "overview.see", "M3 13h8V3H3zm10 8h8V11h-8zM3 21h8v-6H3zM13 3v6h8V3z"),
    ("customers", "customers.see", "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 8c0-4 4-6 8-6s8 2 8 6z"),
    ("teams", "teams.see", "M4 20V9h4v11zm6 0V4h4v16zm6 0v-8h4v8z"),
    ("model", "model.see", "M3 19h18v2H3zm2-4 4-5 4 3 6-8 2 1-8 10-4-3-3 3z"),
    ("data", "data.see", "M4 5h16v4H4zm0 5h16v4H4zm0 5h16v4H4z"),
    (
        "people",
        "people.manage",
        "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm-7 9c0-4 3-6 7-6s7 2 7 6zm15-9V8h-2v3h-3v2h3v3h2v-3h3z",
    ),
    (
        "trail",
        "people.audit",
        "M12 5C6 5 2 12 2 12s4 7 10 7 10-7 10-7-4-7-10-7zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8z",
    ),
)
"""Address, permission and shape (24 by 24) of every item, in order."""


@dataclass(frozen=True)
class Place:
    """One item of the rail; its word is `web-rail-<name>`."""

    name: str
    address: str
    shape: str
    here: bool


def places(request: HttpRequest) -> list[Place]:
    """The items that the reader may open."""
    found = [
        Place(name, reverse(name), shape, False) for name, may, shape in PLACES if request.user.has_perm(may)
    ]
    return [Place(p.name, p.address, p.shape, is_here(request.path, p.address)) for p in found]


def is_here(path: str, address: str) -> bool:
    """Whether a page lies under an item; the overview is only itself.

    >>> is_here("/customers/K1", "/customers/"), is_here("/customers/K1", "/")
    (True, False)
    """
    if address == "/" or path.startswith("/people/"):
        return path == address
    return path.startswith(address)
