"""The figures at the top of a page, each with the page that it opens."""

from __future__ import annotations

from django.urls import reverse
from django.utils.http import urlencode

from behoud.measure.catalogue import METRICS
from behoud.report.page import Page, Tile

LISTS = {
    "cancelled": {"status": "cancelled", "sort": "leaves_on", "way": "up"},
    "at_risk": {"sort": "value_at_risk"},
}
"""Figures that are customers: the list they open to."""


def opening(page: Page, team: str | None) -> list[tuple[Tile, str]]:
    """Every tile with its address: a metric opens to its formula and rows, a list to its customers."""
    return [(tile, address(tile, team)) for tile in page.tiles]


def address(tile: Tile, team: str | None) -> str:
    """Where a tile leads; nowhere where its figure has no page."""
    if tile.name in METRICS:
        asked = {"by": "team", "group": team} if team else {}
        return str(reverse("figure", args=[tile.name])) + queried(asked)
    if tile.name in LISTS:
        return str(reverse("customers")) + queried(LISTS[tile.name] | ({"team": team} if team else {}))
    return ""


def queried(asked: dict[str, str]) -> str:
    return "?" + urlencode(asked) if asked else ""
