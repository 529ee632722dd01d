"""Eight threads at once, as gunicorn has them: the same answers as one after another, and no failure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http.cookiejar import CookieJar
from pathlib import Path
from threading import Barrier
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

from behoud.web.accounts.roles import Scope
from behoud.web.reading.board import Asked
from behoud.web.reading.current import Current
from behoud.web.reading.pages import page_of
from behoud.words import Words
from tests.web.test_serve import SECONDS, read, served, signed_in

__all__ = ["served"]  # a fixture: who imports it may ask for it

THREADS = 8
LISTS = [
    Asked(Scope(None), status="", sort=sort, descending=down, where=where)
    for sort in ("worth", "name", "last_contact_on")
    for down in (True, False)
    for where in ("", "contacts_90 > 1", "nps <= 6 or nps is null")
]


def at_once(asked: Sequence[Callable[[], object]]) -> list[object]:
    """The answers of all these, each begun by one of eight threads that start together."""
    together = Barrier(THREADS)

    def part(number: int) -> list[tuple[int, object]]:
        together.wait(timeout=SECONDS)
        return [(place, asked[place]()) for place in range(number, len(asked), THREADS)]

    with ThreadPoolExecutor(THREADS) as pool:
        parts = [pool.submit(part, number) for number in range(THREADS)]
        found = [pair for one in parts for pair in one.result(timeout=4 * SECONDS)]
    return [answer for _, answer in sorted(found, key=lambda pair: pair[0])]


def test_threads_that_come_at_once_share_one_board_and_get_what_one_would(shown: Current) -> None:
    """Everything is opened while eight ask for it, in an order that differs from thread to thread."""
    fresh = Current(shown.company, shown.snapshot, shown.folder)
    opened: list[Callable[[], object]] = [lambda: fresh.board, lambda: fresh.histories, lambda: fresh.teams]
    got = at_once([opened[(place + place // THREADS) % 3] for place in range(3 * THREADS)])
    assert {id(one) for one in got if not isinstance(one, tuple)} == {id(fresh.board), id(fresh.histories)}
    asked = [partial(fresh.board.page, one) for one in LISTS]
    assert at_once(asked * 3) == [one() for one in asked] * 3
    fresh.close()


def matched(shown: Current, one: Asked) -> int:
    return shown.board.page(one).matched


def headline(shown: Current, words: Words, team: str | None) -> object:
    return page_of(shown, words, team, names=True).headline


def test_a_page_that_is_made_keeps_nobody_from_the_list(shown: Current) -> None:
    """Threads that make pages and threads that read the list wait for each other no longer than needed."""
    fresh = Current(shown.company, shown.snapshot, shown.folder)
    words = Words("en")
    asked: list[Callable[[], object]] = []
    for number, one in enumerate(LISTS):
        team = fresh.teams[0] if number % 2 else None
        asked.append(partial(matched, fresh, one))
        asked.append(partial(headline, fresh, words, team))
    alone = [one() for one in asked]
    assert at_once(asked) == alone
    fresh.close()


ADDRESSES = (
    "/",
    "/customers/",
    "/customers/?sort=name&status=",
    "/customers/?where=" + quote("nps <= 6"),
    "/customers/count?where=" + quote("team is Noord"),
    "/customers/export.csv?status=",
    "/teams/",
    "/model/",
    "/data/",
    "/figures/customer_churn_rate",
    "/segments/",
)


@pytest.mark.slow
def test_a_server_answers_eight_at_once_as_it_answers_one(served: tuple[Path, str]) -> None:
    folder, address = served
    first = signed_in(folder, address, "owner")
    customers = re.findall(r'href="(/customers/K[^"?/]+)"', read(first, f"{address}/customers/"))[:8]
    handlers: list[Any] = vars(first)["handlers"]
    cookies = next(one for one in handlers if isinstance(one, HTTPCookieProcessor)).cookiejar

    def page(place: str) -> str:
        jar = CookieJar()
        for cookie in cookies:
            jar.set_cookie(cookie)
        try:
            return steady(read(build_opener(HTTPCookieProcessor(jar)), address + place))
        except HTTPError as refused:
            return f"{place}: {refused.code}"

    places = [*ADDRESSES, *customers] * 4
    cold = at_once([partial(page, place) for place in places])
    assert cold == [page(place) for place in places]
    assert [one for one in cold if re.fullmatch(r".*: \d{3}", str(one))] == []


def steady(text: str) -> str:
    """A page without what is drawn anew each time."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", text)
