"""Refusing what comes too often."""

from __future__ import annotations

from behoud.web.api.metered import Metered, spend
from behoud.web.api.problems import Problem


def admit(one: Metered) -> None:
    """Count one request; a problem (429) with the seconds to wait where there is no room for it."""
    wait = spend(one)
    if wait:
        raise Problem(429, "web-api-too-often", wait=wait, most=one.per_minute, seconds=wait)
