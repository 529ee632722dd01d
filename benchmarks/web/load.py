"""So many people at once, who open a page, think for a second, and open the next."""

from __future__ import annotations

import re
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse, RemoteDisconnected
from urllib.parse import urlencode

from benchmarks.web.place import HOST

TIMEOUT = 60


@dataclass(frozen=True)
class Answer:
    """What a page took and how much was sent; `status` 0 where nothing came."""

    page: str
    seconds: float
    status: int
    sent: int


@dataclass
class Reader:
    """Somebody with a browser: one connection that is kept, and the cookies of its session."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.connection = HTTPConnection(HOST, self.port, timeout=TIMEOUT)

    def get(self, address: str) -> tuple[int, bytes]:
        return self.asked("GET", address)

    def asked(self, method: str, address: str, form: dict[str, str] | None = None) -> tuple[int, bytes]:
        headers = {"Accept-Encoding": "gzip", "Accept-Language": "en"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        answer = self.answered(method, address, urlencode(form) if form else None, headers)
        body = answer.read()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, rest = line.partition("=")
            self.cookies[name] = rest.partition(";")[0]
        return answer.status, body

    def answered(self, method: str, address: str, body: str | None, headers: dict[str, str]) -> HTTPResponse:
        """The answer; once more over a new connection where the server had closed one that stood idle."""
        try:
            self.connection.request(method, address, body, headers)
            return self.connection.getresponse()
        except (RemoteDisconnected, ConnectionError):
            self.connection.close()
            self.connection.request(method, address, body, headers)
            return self.connection.getresponse()

    def sign_in(self, person: dict[str, str]) -> None:
        _, page = self.get("/account/login/")
        token = re.search(rb'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        if token is None:
            raise RuntimeError("the sign-in page has no form")
        told = {"login": person["email"], "password": person["password"]}
        status, _ = self.asked("POST", "/account/login/", {"csrfmiddlewaretoken": token[1].decode(), **told})
        if status != 302:
            raise RuntimeError(f"signing in was answered {status}")


Walk = Callable[[Reader, int], tuple[str, str]]
"""The name and address of the page that a reader opens at its n-th step."""


def load(readers: Sequence[Reader], walk: Walk, *, seconds: float, think: float) -> list[Answer]:
    """All readers at once, each at its own pace, for so long."""
    end = time.monotonic() + seconds
    with ThreadPoolExecutor(len(readers)) as pool:
        begun = [
            pool.submit(reading, reader, walk, place * think / len(readers), end, think)
            for place, reader in enumerate(readers)
        ]
        return [answer for one in begun for answer in one.result()]


def reading(reader: Reader, walk: Walk, late: float, end: float, think: float) -> list[Answer]:
    time.sleep(late)
    found: list[Answer] = []
    while time.monotonic() < end:
        page, address = walk(reader, len(found))
        begin = time.perf_counter()
        status, body = reader.get(address)
        found.append(Answer(page, time.perf_counter() - begin, status, len(body)))
        time.sleep(think)
    return found


@dataclass(frozen=True)
class Told:
    """What so many answers of one page come to, in milliseconds and bytes."""

    page: str
    count: int
    failed: int
    median: float
    p95: float
    sent: int


def told(answers: Sequence[Answer]) -> list[Told]:
    """A line per page, in the order in which they were first opened."""
    by_page: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_page[answer.page].append(answer)
    return [of_page(page, found) for page, found in by_page.items()]


def of_page(page: str, found: Sequence[Answer]) -> Told:
    taken = sorted(1000 * answer.seconds for answer in found)
    p95 = statistics.quantiles(taken, n=20, method="inclusive")[-1] if len(taken) > 1 else taken[0]
    failed = sum(answer.status != 200 for answer in found)
    sent = int(statistics.median(answer.sent for answer in found))
    return Told(page, len(found), failed, statistics.median(taken), p95, sent)
