"""One message on its way: signed, sent to the address that was looked up, its answer judged."""

from __future__ import annotations

import socket
import ssl
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from importlib.metadata import version

from standardwebhooks import Webhook

from behoud.errors import BehoudError
from behoud.web.webhooks.targets import Target, target

SECONDS = 10
"""So long a receiver may take to connect, and to answer."""
GONE = 410


@dataclass(frozen=True)
class Tried:
    """How one try went: the status that was answered, or (0) why there was none."""

    status: int
    problem: str
    milliseconds: int

    @property
    def delivered(self) -> bool:
        """Any answer in the two hundreds; one that points elsewhere is not followed."""
        return 200 <= self.status < 300


class Pinned(HTTPSConnection):
    """A connection to an address that was found before, with the certificate of its name."""

    def __init__(self, to: Target) -> None:
        super().__init__(to.host, to.port, timeout=SECONDS, context=ssl.create_default_context())
        self.to = to

    def connect(self) -> None:
        bare = socket.create_connection((self.to.address, self.to.port), SECONDS)
        self.sock = ssl.create_default_context().wrap_socket(bare, server_hostname=self.to.host)


class Near(HTTPConnection):
    """The same without TLS, for this machine itself."""

    def __init__(self, to: Target) -> None:
        super().__init__(to.host, to.port, timeout=SECONDS)
        self.to = to

    def connect(self) -> None:
        self.sock = socket.create_connection((self.to.address, self.to.port), SECONDS)


def signed(secret: str, message: str, body: str, now: datetime) -> dict[str, str]:
    """The headers of a message, as Standard Webhooks has them; `now` with its zone."""
    at = now.astimezone(UTC)
    return {
        "webhook-id": message,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": Webhook(secret).sign(message, at, body),
        "content-type": "application/json",
        "user-agent": f"behoud/{version('behoud')}",
    }


def send(url: str, headers: dict[str, str], body: str, *, production: bool) -> Tried:
    """Post a message; nothing is raised for what a receiver or the network does."""
    began = time.monotonic()
    try:
        to = target(url, production=production)
        status, problem = posted(to, headers, body), ""
    except BehoudError as error:
        status, problem = 0, error.code
    except (OSError, HTTPException) as error:
        status, problem = 0, told(error)
    return Tried(status, problem, round((time.monotonic() - began) * 1000))


def told(error: Exception) -> str:
    """The id of the sentence that says why nothing was answered."""
    if isinstance(error, TimeoutError):
        return "web-webhooks-too-slow"
    return "web-webhooks-certificate" if isinstance(error, ssl.SSLError) else "web-webhooks-no-answer"


def posted(to: Target, headers: dict[str, str], body: str) -> int:
    connection = Pinned(to) if to.secure else Near(to)
    try:
        connection.request("POST", to.path, body.encode(), headers)
        return connection.getresponse().status
    finally:
        connection.close()
