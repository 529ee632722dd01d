"""Nothing that changes something is done for a form that is not ours: every page, made from the addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import URLResolver, get_resolver

from tests.web.conftest import BACKEND, HOST

APART = "api-v1"
"""The API: a cookie opens nothing there, and a key is asked for (tests/web/test_api_keys.py)."""
FORM = "application/x-www-form-urlencoded"


def pages() -> dict[str, Any]:
    """Every address of ours, filled in with something, and what answers there."""

    def within(patterns: list[Any], before: str) -> Iterator[tuple[str, Any]]:
        for pattern in patterns:
            route = before + str(pattern.pattern)
            if not isinstance(pattern, URLResolver):
                yield route, pattern.callback
            elif pattern.namespace != APART:
                yield from within(pattern.url_patterns, route)

    return {
        "/" + re.sub(r"<[^>]+>", "1", route): callback
        for route, callback in within(get_resolver().url_patterns, "")
        if callback.__module__.startswith("behoud.")
    }


def test_no_page_of_ours_is_exempt() -> None:
    found = pages()
    assert {"/", "/people/", "/api/", "/api/webhooks/", "/language"} <= set(found)
    assert [place for place, view in found.items() if getattr(view, "csrf_exempt", False)] == []


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("place", list(pages()))
def test_a_page_refuses_what_is_sent_without_its_token(
    place: str, method: str, passwords: dict[str, dict[str, str]]
) -> None:
    client = Client(enforce_csrf_checks=True, headers=HOST, raise_request_exception=False)
    administrator = get_user_model().objects.get(email=passwords["administrator"]["email"])
    client.force_login(administrator, BACKEND)
    assert client.generic(method, place, b"do=revoke&key=1", content_type=FORM).status_code == 403
