"""Every page for everybody: axe finds nothing, nothing sticks out, and the keyboard reaches all of it.

In an ordinary run each address is opened once, in turn Dutch and English, light and dark, narrow and
wide; with --every-way in all twelve ways and as every role that may: a quarter of an hour.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import product
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import URLPattern
from playwright.sync_api import Page

from behoud.web.accounts.roles import ROLES
from tests.browser.conftest import Served
from tests.web.test_access import MAY, POSTED, address, gated

pytestmark = [pytest.mark.browser, pytest.mark.slow]
Window = Callable[..., Page]

LANGUAGES, SCHEMES, WIDTHS = ("nl", "en"), ("light", "dark"), (320, 390, 1280)
COMBINATIONS = [*product(LANGUAGES, SCHEMES, WIDTHS)]
RULES = {"rules": {"target-size": {"enabled": True}}}
"""Beside what axe looks at by itself (WCAG 2.0 and 2.1, A and AA, and good practice): that of 2.2."""
FILES = ("ics", "csv", "xlsx", "png", "json")
FRONT = (
    "/account/login/",
    "/account/password/reset/",
    "/account/password/change/",
    "/account/2fa/",
    "/nowhere",
)
"""Pages that are not in the matrix of roles: at the door, of oneself, and where there is nothing."""
ADMINISTRATOR = "administrator"


def pages(role: str) -> list[str]:
    """The names of what a role may open and look at."""
    held = [pattern.name for pattern in gated() if role in may(pattern)]
    return [name for name in held if name not in POSTED and name not in FRAGMENTS and is_page(name)]


def may(pattern: URLPattern) -> Collection[str]:
    """The roles of an address; none where it asks for nobody in particular."""
    return MAY.get(getattr(pattern.callback, "permission", ""), ())


def is_page(name: str) -> bool:
    return not address(name, "T", "K").partition("?")[0].endswith(FILES)


FRAGMENTS = {"customers-count", "customers-panel", "jobs-now"}
"""Parts of a page, which are looked at where they stand."""


@pytest.fixture(scope="session")
def places(served: Served) -> Callable[[str, str], str]:
    """The address of a page by its name, for a role: about a team and a customer of that team."""
    from behoud.web.reading.gather import pseudonym

    team = served.people["member"]["team"]
    customer = customer_of(served, team)
    key = (served.folder / "web" / "secret.key").read_text(encoding="ascii").strip()

    def place(name: str, role: str) -> str:
        known = pseudonym(customer, key) if role == "analyst" else customer
        return name if name.startswith("/") else address(name, team, known)

    return place


def customer_of(served: Served, team: str) -> str:
    """A customer that is at home in the team."""
    from behoud.company import load
    from behoud.library import OpenCompany
    from behoud.words import Words

    opened = OpenCompany(load(served.folder), Words("en"))
    held = opened.definitions.views["customer_teams"].to_pyarrow().to_pylist()
    names = {
        row["team_id"]: row["name"] for row in opened.definitions.views["teams"].to_pyarrow().to_pylist()
    }
    opened.close()
    return str(next(r["customer_id"] for r in held if r["to_on"] is None and names[r["team_id"]] == team))


def faults(page: Page) -> list[str]:
    """What axe finds on a page, and what sticks out of it."""
    found = Axe().run(page, options=RULES).response["violations"]
    said = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]
    beyond = page.evaluate(WIDER)
    return said + [f"{beyond} px wider than the window"] * (beyond > 0)


WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def sampled() -> Iterator[Any]:
    for number, name in enumerate([*pages(ADMINISTRATOR), *FRONT]):
        yield pytest.param(name, *COMBINATIONS[(number * 5) % len(COMBINATIONS)], id=name)


@pytest.mark.parametrize(("name", "language", "scheme", "width"), [*sampled()])
def test_a_page_is_for_everybody(
    name: str, language: str, scheme: str, width: int, opened: Window, places: Callable[[str, str], str]
) -> None:
    page = opened(ADMINISTRATOR, language=language, scheme=scheme, width=width)
    page.goto(places(name, ADMINISTRATOR))
    assert faults(page) == []
    assert page.locator("html").get_attribute("lang") == language


@pytest.mark.every_way
@pytest.mark.parametrize(("language", "scheme", "width"), COMBINATIONS)
def test_every_page_is_for_everybody_in_every_way(
    language: str, scheme: str, width: int, opened: Window, places: Callable[[str, str], str]
) -> None:
    page = opened(ADMINISTRATOR, language=language, scheme=scheme, width=width)
    found = {}
    for name in [*pages(ADMINISTRATOR), *FRONT]:
        page.goto(places(name, ADMINISTRATOR))
        found[name] = faults(page)
    assert {name: said for name, said in found.items() if said} == {}


@pytest.mark.every_way
@pytest.mark.parametrize("role", [role for role in ROLES if role != ADMINISTRATOR])
def test_what_a_role_sees_is_for_everybody_too(
    role: str, opened: Window, places: Callable[[str, str], str]
) -> None:
    page = opened(role, width=390)
    found = {}
    for name in pages(role):
        page.goto(places(name, role))
        found[name] = faults(page)
    assert {name: said for name, said in found.items() if said} == {}


STOPS = """() => [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
  .filter(one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true}))
  .filter(one => !(one.type === 'radio' && !one.checked && document.querySelector(
    `input[type=radio][name="${one.name}"]:checked`)))
  .map((one, number) => (one.dataset.stop = number, number)).length"""
AT = """() => { const one = document.activeElement, seen = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  return {stop: one.dataset.stop ?? '', html: one.outerHTML.slice(0, 120),
    outlined: one === document.body || (seen.outlineStyle !== 'none' && parseFloat(seen.outlineWidth) >= 1),
    inside: one === document.body || (box.bottom > 0 && box.top < innerHeight && box.right > 0
      && box.left < innerWidth)}; }"""


@pytest.mark.parametrize("name", ["overview", "customers", "customer", "segments", "people", "/account/2fa/"])
def test_the_keyboard_reaches_everything_and_one_sees_where_it_is(
    name: str, opened: Window, places: Callable[[str, str], str]
) -> None:
    page = opened(ADMINISTRATOR)
    page.goto(places(name, ADMINISTRATOR))
    stops, seen, unseen = int(page.evaluate(STOPS)), set(), []
    for _ in range(stops + 3):
        page.keyboard.press("Tab")
        at = page.evaluate(AT)
        seen.add(at["stop"])
        if not (at["outlined"] and at["inside"]):
            unseen.append(at["html"])
    assert unseen == []
    assert {str(number) for number in range(stops)} - seen == set()


def test_the_first_stop_leads_past_what_stands_on_every_page(opened: Window) -> None:
    page = opened("owner")
    page.goto("/customers/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null") is True


def test_the_list_is_walked_with_letters_and_escape_closes_what_they_opened(opened: Window) -> None:
    page = opened("owner")
    page.goto("/customers/")
    rows = page.locator("tr[data-row]")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert "at" in str(rows.nth(1).get_attribute("class"))
    page.keyboard.press("x")
    assert rows.nth(1).locator(".pick input").is_checked()
    page.keyboard.press("o")
    page.locator("#panel h2").wait_for()
    name = rows.nth(1).locator("th a").inner_text()
    assert page.locator("#panel h2").inner_text() == name
    assert faults(page) == []
    assert "panel=" in page.url
    page.keyboard.press("Escape")
    assert (page.locator("#panel h2").count(), "panel=" in page.url) == (0, False)
    page.keyboard.press("Enter")
    page.wait_for_url("**/customers/K*")
    assert page.locator("h1").first.inner_text().startswith(name)


def test_without_script_the_list_is_read_sorted_and_asked(
    served: Served, browser: Any, sessions: Callable[[str], Any]
) -> None:
    context = browser.new_context(
        storage_state=sessions("owner"), java_script_enabled=False, base_url=served.address, locale="en-GB"
    )
    page = context.new_page()
    page.goto("/customers/")
    page.fill("#where", "days to deadline within 60 days")
    page.locator(".filters button").click()
    assert "matches" in page.locator("#count").inner_text() or "match" in page.locator("#count").inner_text()
    page.get_by_role("link", name="customer", exact=True).click()
    assert page.locator("th[aria-sort=ascending]").inner_text().startswith("customer")
    page.locator("tr[data-row] th a").first.click()
    assert page.url.startswith(f"{served.address}/customers/K")
    context.close()
