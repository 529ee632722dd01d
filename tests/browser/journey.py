"""What somebody does in a browser, step by step: make the first account, bring in files, sign in with a code."""

from __future__ import annotations

import base64
import hmac
import re
import struct
import time
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Page

PASSWORD = "drie lege mappen"
MINUTES = 300_000
"""Milliseconds that a refresh may take on a machine that does other things too."""


def totp(secret: str, at: float | None = None) -> str:
    """The code of this half minute (RFC 6238, SHA-1, six figures).

    >>> totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", 59)
    '287082'
    """
    counter = struct.pack(">Q", int((time.time() if at is None else at) // 30))
    digest = hmac.digest(base64.b32decode(secret), counter, "sha1")
    place = digest[-1] & 15
    number = struct.unpack(">I", digest[place : place + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**6:06}"


def first_account(page: Page, link: str) -> None:
    page.goto(link)
    page.fill("[name=name]", "Anna Visser")
    page.fill("[name=email]", "anna@noorderlicht.example")
    page.fill("[name=password]", PASSWORD)
    page.click("form.account button")
    page.wait_for_url(re.compile("/start/(?!first)"))


def printed_link(folder: Path) -> str:
    """The link to the first account, as the server printed it."""
    said = "".join(log.read_text("utf-8") for log in folder.parent.glob("serve-*.log"))
    found = re.search(r"http://\S+/start/first/\S+", said)
    assert found is not None, said
    return found[0]


def to_the_trial(page: Page, files: Mapping[str, bytes]) -> None:
    """From the first question to the counts of the trial."""
    page.fill("[name=name]", "Noorderlicht")
    page.click("form.asked button")
    page.wait_for_url(re.compile("/start/files$"))
    sent = [{"name": name, "mimeType": "text/csv", "buffer": content} for name, content in files.items()]
    page.set_input_files("#files", sent)  # type: ignore[arg-type]
    page.click("form.asked button")
    page.wait_for_selector("section[aria-labelledby=there-title]")
    page.click("a.button[href='/start/recognition']")
    page.click("a.button[href='/start/check']")
    page.wait_for_selector("form.go")


def with_second_factor(page: Page, person: Mapping[str, str], secret: str | None) -> str:
    """Sign in with password and code; without a `secret` the second step is set up first. The secret."""
    with_password(page, person)
    if secret is None:
        page.wait_for_url(re.compile("/account/2fa/totp/activate/"))
        secret = page.inner_text("main code").strip()
        enter(page, secret, "/account/2fa/totp/activate/")
        page.context.clear_cookies()
        with_password(page, person)
    page.wait_for_url(re.compile("/account/2fa/authenticate/"))
    enter(page, secret, "/account/2fa/authenticate/")
    return secret


def with_password(page: Page, person: Mapping[str, str]) -> None:
    page.goto("/account/login/")
    page.fill("input[name=login]", person["email"])
    page.fill("input[name=password]", person["password"])
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/account/2fa/"))


def enter(page: Page, secret: str, asked: str) -> None:
    """Type the code; that of the next half minute where this one was used or is of the one before."""
    for _ in range(2):
        page.fill("[name=code]", totp(secret))
        with page.expect_navigation():
            page.keyboard.press("Enter")
        if asked not in page.url:
            return
        page.wait_for_timeout(1000 * (30.5 - time.time() % 30))
    raise AssertionError(page.inner_text("main"))
