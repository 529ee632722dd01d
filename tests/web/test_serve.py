"""`behoud serve` in a process of its own answers whoever signs in."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

import pytest

from tests.conftest import Demo
from tests.pipeline.harbour import BEHOUD

SECONDS = 60


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def answers(port: int) -> None:
    """Wait until somebody listens: the address is told just before."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        with suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    raise TimeoutError("nobody listens")


@contextmanager
def serving(folder: Path, *flags: str, **environment: str) -> Iterator[str]:
    """`behoud serve` on a company folder: the address where it answers."""
    port = free_port()
    command = [*BEHOUD, "serve", "--company", str(folder), "--port", str(port), "--language", "en", *flags]
    errors = folder.parent / f"serve-{port}.log"
    with errors.open("w", encoding="utf-8") as log:
        server = subprocess.Popen(command, stderr=log, env=os.environ | environment)
        try:
            while "http://" not in errors.read_text("utf-8"):
                assert server.poll() is None, errors.read_text("utf-8")
            answers(port)
            yield f"http://localhost:{port}"
        finally:
            server.terminate()
            server.wait(timeout=SECONDS)


@pytest.fixture
def served(demo_with_pages: Demo, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the demo company, and where it is served."""
    folder = shutil.copytree(demo_with_pages.folder, tmp_path / "demo")
    with serving(folder) as address:
        yield folder, address


@pytest.fixture
def served_anew(demo: Demo, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """The same, where it is the server that makes the first pages."""
    folder = shutil.copytree(demo.folder, tmp_path / "demo", ignore=shutil.ignore_patterns("web"))
    with serving(folder) as address:
        yield folder, address


def signed_in(folder: Path, address: str, role: str) -> OpenerDirector:
    people = json.loads((folder / "web" / "demo-people.json").read_text(encoding="utf-8"))
    person = next(one for one in people if one["role"] == role)
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    page = read(browser, f"{address}/account/login/")
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token is not None
    told = {"csrfmiddlewaretoken": token[1], "login": person["email"], "password": person["password"]}
    browser.addheaders = [("Referer", f"{address}/account/login/")]
    with browser.open(f"{address}/account/login/", urlencode(told).encode(), timeout=SECONDS) as answer:
        assert answer.url == f"{address}/"
    return browser


def read(browser: OpenerDirector, address: str) -> str:
    with browser.open(address, timeout=SECONDS) as answer:
        found: str = answer.read().decode()
        return found


@pytest.mark.slow
def test_a_worker_draws_the_charts_of_a_customer_and_of_the_model(served_anew: tuple[Path, str]) -> None:
    """It is forked from a process that must not have drawn anything itself."""
    folder, address = served_anew
    browser = signed_in(folder, address, "administrator")
    first = re.search(r'href="(/customers/[^"?/]+)"', read(browser, f"{address}/customers/"))
    assert first is not None
    assert "<svg" in read(browser, f"{address}{first[1]}")
    assert "<svg" in read(browser, f"{address}/model/")
