"""The call brief on paper: one sheet of A4, also for who has most to tell."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Served

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PAGE = re.compile(rb"/Type\s*/Page\b")
MOST = 300
"""Characters that a promise can have."""


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / "data" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text))


def fullest(folder: Path) -> list[str]:
    """Who complained most, who pays for most contracts, and who belongs with most other companies."""
    complaints = Counter(r["customer_id"] for r in rows(folder, "interactions") if r["kind"] == "complaint")
    running = Counter(r["customer_id"] for r in rows(folder, "contract_terms") if not r["ended_on"])
    kin = Counter(row["parent_id"] for row in rows(folder, "customers") if row["parent_id"])
    merged = [row["successor_id"] for row in rows(folder, "customer_successions")]
    most = [name for found in (complaints, running, kin) for name, _ in found.most_common(3)]
    return sorted({*most, *merged[:2]})


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_brief_fits_on_one_sheet(language: str, served: Served, opened: Callable[..., Page]) -> None:
    page = opened("owner", language=language)
    found = {}
    for customer in fullest(served.folder):
        page.goto(f"/calls/brief/{customer}")
        paper = page.pdf(format="A4", prefer_css_page_size=True)
        found[customer] = len(PAGE.findall(paper))
    assert found == dict.fromkeys(found, 1)
    assert len(found) >= 6


def test_a_brief_fits_with_a_promise_as_long_as_can_be(served: Served, opened: Callable[..., Page]) -> None:
    (customer, *_) = fullest(served.folder)
    page = opened("owner")
    page.goto(f"/calls/log/{customer}")
    page.fill("input[name=promise]", "promise " * (MOST // 8))
    page.fill("textarea[name=text]", "words " * 600)
    page.get_by_role("button", name="Keep").click()
    page.wait_for_selector(".messages")
    page.goto(f"/calls/brief/{customer}")
    assert page.get_by_text("promise promise").count() == 1
    assert len(PAGE.findall(page.pdf(format="A4", prefer_css_page_size=True))) == 1


def test_the_queue_is_worked_through_by_keyboard(served: Served, opened: Callable[..., Page]) -> None:
    """Next, log, keep: the one that was reached is gone, and the rest stands as it stood."""
    page = opened("owner")
    page.goto("/work/")
    names = page.locator(".queue [data-open]").all_inner_texts()
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.textContent") == names[1]
    page.keyboard.press("l")
    assert page.evaluate("document.activeElement.name") == "outcome"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(".messages")
    page.wait_for_load_state()  # the keys work once the page is whole
    left = page.locator(".queue [data-open]").all_inner_texts()
    assert left[: len(names) - 2] == [names[0], *names[2:-1]]
    page.keyboard.press("n")
    page.keyboard.press("o")
    page.wait_for_url("**/customers/*")
    assert page.locator("h1").inner_text().startswith(names[0])
