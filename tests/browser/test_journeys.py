"""The whole way of a person in a browser: beginning with an empty folder, and Monday morning."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page

import behoud
from behoud.pipeline.refresh import refresh
from behoud.predict.reasons_told import worded
from behoud.report.html import kept
from behoud.words import Words
from tests.browser.conftest import LOCALES, PATIENCE, Served
from tests.browser.journey import MINUTES, first_account, printed_link, to_the_trial, with_second_factor
from tests.conftest import Demo
from tests.engines.canteens import canteens
from tests.web.newcomer import export
from tests.web.test_serve import serving

pytestmark = pytest.mark.browser
UNTIL = date(2026, 11, 1)
LATE = date(2024, 6, 3)
"""A short history is worked out in half the time."""
REFRESHED = "Your figures are there"
SAID = {"nl": "Sprak met mevrouw Bakker over de prijs", "en": "Spoke to Ms Baker about the price"}


WAYS = [
    pytest.param("sqlite", "nl", marks=pytest.mark.slow),
    pytest.param("postgresql", "en", marks=pytest.mark.slow),
    pytest.param("sqlite", "en", marks=pytest.mark.every_way),
    pytest.param("postgresql", "nl", marks=pytest.mark.every_way),
]


@pytest.fixture(scope="module")
def database(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("postgresql")) if request.param == "postgresql" else ""


@pytest.fixture(scope="module")
def monday(
    demo_with_pages: Demo, database: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    """A demo of its own in which team members need a second step."""
    folder = shutil.copytree(demo_with_pages.folder, tmp_path_factory.mktemp("monday") / "demo")
    with serving(folder, "--no-worker", BEHOUD_DATABASE=database, BEHOUD_SECOND_FACTOR="member") as address:
        yield Served(folder, address)


@pytest.fixture(scope="module")
def secrets(monday: Served) -> dict[str, str]:
    """The secret of each second step that was set up on this server."""
    return {}


def window(browser: Browser, address: str, language: str) -> Page:
    context = browser.new_context(locale=LOCALES[language], base_url=address)
    context.set_default_timeout(PATIENCE)
    return context.new_page()


@pytest.mark.parametrize(("database", "language"), WAYS, indirect=["database"], scope="module")
def test_monday_from_signing_in_to_a_call_on_the_timeline(
    language: str, monday: Served, secrets: dict[str, str], browser: Browser
) -> None:
    """The ten customers of my team with most at risk; one of them, why, and what we said to each other."""
    page, person = window(browser, monday.address, language), monday.people["member"]
    secrets["member"] = with_second_factor(page, person, secrets.get("member"))
    page.goto("/customers/")
    rows = page.locator("tr[data-row]")
    assert rows.count() >= 10
    assert page.locator("th[aria-sort=descending]").count() == 1
    first = rows.nth(0).locator("th a")
    name, address = first.inner_text(), first.get_attribute("href") or ""
    page.goto(address)
    assert name in page.inner_text("h1")
    assert person["team"] in page.inner_text("main")
    # Four hundred customers carry a probability at times: its reasons, or that there is none and why.
    given = behoud.open(monday.folder).snapshot.notes["model"]["horizons"].values()
    withheld = Words(language).say("web-customer-withheld") in page.inner_text("main")
    assert withheld == (not any(told["given"] for told in given))
    assert (page.locator(".reasons li").count() > 0) != withheld
    page.click("#log summary")
    page.select_option("#log [name=kind]", index=0)
    page.select_option("#log [name=outcome]", "reached")
    page.fill("#log [name=text]", SAID[language])
    page.click("#log form button")
    page.wait_for_selector(f".timeline li:has-text('{SAID[language]}')")
    assert page.locator(".timeline li", has_text=SAID[language]).count() == 1
    page.context.close()


def test_a_newcomer_is_led_from_an_empty_folder_to_the_trial(tmp_path: Path, browser: Browser) -> None:
    folder = tmp_path / "noorderlicht"
    with serving(folder, "--no-worker") as address:
        page = window(browser, address, "nl")
        first_account(page, printed_link(folder))
        to_the_trial(page, export(UNTIL))
        cells = page.locator("table").first.locator("tbody tr").all_inner_texts()
        assert [re.split(r"\s+", cell.strip()) for cell in cells] == [
            [name, table, "240", "240", "0", "0"]
            for name, table in (
                ("contracten.csv", "contracten"),
                ("klanten.csv", "klanten"),
                ("klantteams.csv", "klantteams"),
            )
        ]
        page.goto("/customers/")
        assert "Er zijn nog geen cijfers" in page.inner_text("h1")
        page.context.close()


@pytest.mark.slow
def test_an_empty_folder_becomes_a_company_with_findings(
    tmp_path: Path, browser: Browser, postgresql_of_its_own: str
) -> None:
    """The same, worked out by the worker beside the server, to the overview."""
    folder = tmp_path / "noorderlicht"
    with serving(folder, BEHOUD_DATABASE=postgresql_of_its_own) as address:
        page = window(browser, address, "en")
        first_account(page, printed_link(folder))
        to_the_trial(page, export(UNTIL, first=LATE))
        page.click("form.go button")
        page.wait_for_selector("a[href='/start/findings']", timeout=MINUTES)
        assert page.inner_text("h1") == REFRESHED
        page.click("a.button[href='/start/findings']")
        assert page.locator("main a[href='/start/files']").count() >= 1
        headline = page.inner_text("h1")
        page.click("main a.button[href='/']")
        assert page.inner_text("h1") == headline
        page.context.close()


@pytest.mark.slow
def test_why_the_first_customer_may_leave_stands_on_its_page(tmp_path: Path, browser: Browser) -> None:
    """Of a company for which a probability is given: the reasons of the snapshot, in words.

    No line breaks within an amount.
    """
    done = refresh(canteens(tmp_path / "kantines", engine="duckdb://"))
    done.definitions.views.engine.close()
    first = max(done.snapshot.read("scores").to_pylist(), key=lambda row: row["value_at_risk"] or 0)
    with serving(tmp_path / "kantines", "--no-worker") as address:
        page = window(browser, address, "nl")
        first_account(page, printed_link(tmp_path / "kantines"))
        page.goto("/customers/")
        there = page.locator("tr[data-row] th a").first.get_attribute("href") or ""
        assert unquote(there).endswith(first["customer_id"])
        page.goto(there)
        said = [text.split("\n")[-1] for text in page.locator(".reasons li").all_inner_texts()]
        page.context.close()
    assert len(said) >= 3
    assert said == [kept(worded(reason, Words("nl"), "EUR")) for reason in first["reasons"]]
