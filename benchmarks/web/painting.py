"""When a browser first shows something, and how much it fetched for that."""

from __future__ import annotations

import shutil
import statistics
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

from benchmarks.verdicts import Verdict

TIMES = 5
PAINTED = "performance.getEntriesByName('first-contentful-paint').map(entry => entry.startTime)[0]"
FETCHED = (
    "performance.getEntriesByType('resource').reduce((sum, one) => sum + one.transferSize, "
    "performance.getEntriesByType('navigation')[0].transferSize)"
)
PAGES = {"Overview": "/", "Customers": "/customers/", "Customer": ""}


def painted(port: int, person: dict[str, str]) -> Iterator[Verdict]:
    """The first contentful paint of the three pages in Chromium, the median of five visits."""
    chromium = shutil.which("chromium")
    if chromium is None or find_spec("playwright") is None:
        yield Verdict("pages: first paint not measured, Chromium is absent", None)
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB").new_page()
        base = f"http://localhost:{port}"
        sign_in(page, base, person)
        page.goto(f"{base}/customers/")
        first = str(page.locator("tr[data-row] th a").first.get_attribute("href"))
        for name, address in PAGES.items():
            yield of_page(page, name, base + (address or first))
        browser.close()


def sign_in(page: Any, base: str, person: dict[str, str]) -> None:
    page.goto(f"{base}/account/login/")
    page.fill("input[name=login]", person["email"])
    page.fill("input[name=password]", person["password"])
    page.keyboard.press("Enter")
    page.wait_for_url(f"{base}/")


def of_page(page: Any, name: str, address: str) -> Verdict:
    times, first = [], 0
    for visit in range(TIMES + 1):
        page.goto(address, wait_until="load")
        if visit == 0:
            first = int(page.evaluate(FETCHED))
        else:
            times.append(first_paint(page))
    kept = int(page.evaluate(FETCHED))
    fetched = f"{first / 1000:.0f} kB at the first visit, {kept / 1000:.0f} kB after"
    said = f"pages: {name} first shows after {statistics.median(times):.0f} ms in Chromium, {fetched}"
    return Verdict(said, None)


def first_paint(page: Any) -> float:
    """Milliseconds; painting may come after loading. The page itself may evaluate nothing that waits."""
    while (painted_at := page.evaluate(PAINTED)) is None:
        page.wait_for_timeout(20)
    return float(painted_at)
