"""The rail: where one can go, and what the reader may see of it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

PLACES = (
    ("overview", "overview.see", "M3 13h8V3H3zm10 8h8V11h-8zM3 21h8v-6H3zM13 3v6h8V3z"),
    ("work", "work.see", "M9 3h6v2h4v16H5V5h4zm-1 7v2h8v-2zm0 4v2h5v-2z"),
    ("customers", "customers.see", "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 8c0-4 4-6 8-6s8 2 8 6z"),
    ("renewals", "renewals.see", "M5 4h2V2h2v2h6V2h2v2h2v17H5zm2 6v9h10v-9zm2 2h3v3H9z"),
    ("service", "service.see", "M4 4h16v11H9l-5 5zm3 3v2h10V7zm0 4v2h7v-2z"),
    ("keycustomers", "keycustomers.see", "M12 2l3 6.5 7 .9-5.1 4.8 1.3 7L12 17.8 5.8 21.2l1.3-7L2 9.4l7-.9z"),
    ("teams", "teams.see", "M4 20V9h4v11zm6 0V4h4v16zm6 0v-8h4v8z"),
    ("cohorts", "cohorts.see", "M4 4h16v4H4zm0 6h12v4H4zm0 6h8v4H4z"),
    ("usage", "usage.see", "M3 12h4l3-8 4 16 3-8h4v2h-2.6L14 24 9.6 8.5 8.4 14H3z"),
    ("model", "model.see", "M3 19h18v2H3zm2-4 4-5 4 3 6-8 2 1-8 10-4-3-3 3z"),
    ("data", "data.see", "M4 5h16v4H4zm0 5h16v4H4zm0 5h16v4H4z"),
    ("jobs", "jobs.see", "M12 4a8 8 0 1 0 8 8h-2a6 6 0 1 1-6-6v3l5-4-5-4zm-1 5v4l4 2 1-2-3-1V9z"),
    (
        "settings",
        "installation.manage",
        "M4 6h9v2H4zm13 0h3v2h-3zm-3-2h2v6h-2zM4 16h3v2H4zm7 0h9v2h-9zm-3-2h2v6H8z",
    ),
    ("api", "api.manage", "M8 6 2 12l6 6 2-2-4-4 4-4zm8 0-2 2 4 4-4 4 2 2 6-6z"),
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
