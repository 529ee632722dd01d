"""Handing a letter to a mail server, so that it is known at every moment whether it can have arrived."""

from __future__ import annotations

import re
import smtplib
from collections.abc import Callable
from email.utils import parseaddr
from typing import Any

from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend

DOTS = re.compile(rb"(?m)^\.")
"""A line that begins with a dot gets a second one: a dot alone ends the text (RFC 5321, 4.5.2)."""
READY, PERMANENT = 354, 500


class NotNow(Exception):
    """The server does not take it now; it has not arrived."""


class Refused(Exception):
    """The server will never take it; it has not arrived."""


class NoAnswer(Exception):
    """The text was handed over and nothing was heard: it may have arrived."""


def hand_over(connection: Any, message: EmailMessage, about_to: Callable[[], None]) -> None:
    """Give `message` to the server; `about_to` is called just before its text goes.

    NotNow, Refused or NoAnswer where it was not taken; what is not SMTP (a terminal) just gets it.
    """
    if not isinstance(connection, EmailBackend):
        about_to()
        connection.send_messages([message])
        return
    text = DOTS.sub(b"..", message.message().as_bytes(linesep="\r\n"))
    before_text(connection, message)
    about_to()
    code, said = with_text(connection.connection, text)
    if code >= PERMANENT:
        raise Refused(told(code, said))
    if code != 250:
        raise NotNow(told(code, said))


def before_text(connection: EmailBackend, message: EmailMessage) -> None:
    """Sender, recipient, and the server's word that it waits for the text."""
    try:
        connection.open()
        server = connection.connection
        server.ehlo_or_helo_if_needed()
        for code, said in (
            server.mail(parseaddr(message.from_email)[1]),
            server.rcpt(parseaddr(message.to[0])[1]),
        ):
            accepted(code, said, within=(250, 251))
        accepted(*server.docmd("DATA"), within=(READY,))
    except (OSError, smtplib.SMTPException) as error:
        raise NotNow(str(error)) from error


def accepted(code: int, said: bytes, *, within: tuple[int, ...]) -> None:
    if code >= PERMANENT:
        raise Refused(told(code, said))
    if code not in within:
        raise NotNow(told(code, said))


def with_text(server: smtplib.SMTP, text: bytes) -> tuple[int, bytes]:
    """The server's answer to the text; NoAnswer where there is none."""
    try:
        server.send(text.rstrip(b"\r\n") + b"\r\n.\r\n")
        code, said = server.getreply()
    except (OSError, smtplib.SMTPException) as error:
        raise NoAnswer(str(error)) from error
    return code, said


def told(code: int, said: bytes) -> str:
    return f"{code} {said.decode('utf-8', 'replace')}"
