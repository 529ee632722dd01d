"""A real mail server on loopback, which can also misbehave at any step."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import Message
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.conf import settings

HANG = 3
"""Seconds: longer than the tests wait for an answer."""


class Post:
    """What arrived, and how the next letters are answered: a step, and what happens there.

    `plan` holds one misbehaviour per letter, in order: "" is none, "451 mail" and "550 rcpt" are
    answers, "hang mail", "drop rcpt" come before the text and "hang text", "drop text" after it.
    """

    def __init__(self) -> None:
        self.arrived: list[Message] = []
        self.plan: list[str] = []
        self.current = ""

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.current = self.plan.pop(0) if self.plan else ""
        envelope.mail_from = address
        return await self.answer("mail", server) or "250 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.rcpt_tos.append(address)
        return await self.answer("rcpt", server) or "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if not self.current.endswith(" text") or not self.current[0].isdigit():
            self.arrived.append(message_from_bytes(bytes(envelope.original_content or b""), policy=default))
        return await self.answer("text", server) or "250 Taken"

    async def answer(self, step: str, server: SMTP) -> str:
        """What to say at this step; "" where nothing is the matter."""
        what, _, where = self.current.partition(" ")
        if where != step:
            return ""
        if what == "hang":
            await asyncio.sleep(HANG)
        if what == "drop":
            transport = server.transport
            assert isinstance(transport, asyncio.WriteTransport)
            transport.abort()
        return f"{what} no" if what.isdigit() else ""


@contextmanager
def mail_server(**changed: Any) -> Iterator[Post]:
    """Serve on a free port, and let Django send there."""
    post = Post()
    port = free_port()
    controller = Controller(post, hostname="127.0.0.1", port=port)
    controller.start()
    kept = {name: getattr(settings, name, None) for name in NAMES}
    values = {"EMAIL_HOST": "127.0.0.1", "EMAIL_PORT": port, "EMAIL_TIMEOUT": 1} | changed
    for name, value in (FRESH | values).items():
        setattr(settings, name, value)
    try:
        yield post
    finally:
        controller.stop()
        for name, value in kept.items():
            setattr(settings, name, value)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


FRESH = {
    "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
    "EMAIL_HOST_USER": "",
    "EMAIL_HOST_PASSWORD": "",
    "EMAIL_USE_SSL": False,
    "EMAIL_USE_TLS": False,
}
NAMES = (*FRESH, "EMAIL_HOST", "EMAIL_PORT", "EMAIL_TIMEOUT", "DEFAULT_FROM_EMAIL")
