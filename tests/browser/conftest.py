"""A server on a copy of the demo, a browser, and somebody signed in with it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import Demo, absent
from tests.web.test_serve import serving

LOCALES = {"nl": "nl-NL", "en": "en-GB"}
Scheme = Literal["light", "dark"]
PATIENCE = 60_000
"""Milliseconds: the first page of a process takes longer than the next, on a machine that is at work."""


@dataclass(frozen=True)
class Served:
    """A company that is served at `address`; `people` is who lives there, by role."""

    folder: Path
    address: str

    @property
    def people(self) -> dict[str, dict[str, str]]:
        found = json.loads((self.folder / "web" / "demo-people.json").read_text(encoding="utf-8"))
        return {one["role"]: one for one in found}


@pytest.fixture(scope="session")
def served(demo_with_pages: Demo, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A copy of the demo that all tests in a browser share; whoever changes much takes `serving` itself."""
    folder = shutil.copytree(demo_with_pages.folder, tmp_path_factory.mktemp("served") / "demo")
    with serving(folder, "--no-worker") as address:
        yield Served(folder, address)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, for the tests in this folder only: where its driver runs, Django takes any thread for an
    asynchronous one and refuses the database to whatever test comes next.
    """
    chromium = shutil.which("chromium")
    if chromium is None:
        absent("Chromium", "apt-get install chromium")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="package")
def sessions(served: Served, browser: Browser) -> Callable[[str], Any]:
    """What a browser keeps of somebody who is signed in, by role; each signs in once."""
    kept: dict[str, Any] = {}

    def session(role: str) -> Any:
        if role not in kept:
            context = browser.new_context(locale="en-GB")
            sign_in(context.new_page(), served, role)
            kept[role] = context.storage_state()
            context.close()
        return kept[role]

    return session


def sign_in(page: Page, served: Served, role: str) -> None:
    person = served.people[role]
    page.goto(f"{served.address}/account/login/", timeout=PATIENCE)
    page.fill("input[name=login]", person["email"])
    page.fill("input[name=password]", person["password"])
    page.keyboard.press("Enter")
    begins = "/service/" if role == "service" else "/"
    page.wait_for_url(f"{served.address}{begins}", timeout=PATIENCE)


@pytest.fixture
def opened(served: Served, browser: Browser, sessions: Callable[[str], Any]) -> Iterator[Callable[..., Page]]:
    """A window of somebody of that role: `opened("owner", language="nl", width=390, scheme="dark")`."""
    contexts = []

    def window(role: str, *, language: str = "en", width: int = 1280, scheme: Scheme = "light") -> Page:
        context = browser.new_context(
            storage_state=sessions(role),
            locale=LOCALES[language],
            color_scheme=scheme,
            viewport={"width": width, "height": 900},
            base_url=served.address,
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return context.new_page()

    yield window
    for context in contexts:
        context.close()
