"""What names and settings hold reaches no header, and what a text holds stays a text."""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import replace

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import BadHeaderError, EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend
from django.utils import timezone

from behoud.web.accounts.demo import admit
from behoud.web.jobs.kinds import Turn
from behoud.web.mail import outbox
from behoud.web.mail.letter import composed
from behoud.web.mail.models import FAILED, Letter
from behoud.web.mail.sending import send_all
from tests.web.letters import one, only, parts, states
from tests.web.mailserver import Post

pytestmark = pytest.mark.usefixtures("no_letters")

EVIL = "Anneke\r\nBcc: all@evil.example"


@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_a_line_end_in_a_header_is_refused(
    line_end: str, post: Post, turn: Turn, passwords: dict[str, dict[str, str]]
) -> None:
    """In the sender, the address and the subject: nothing is sent, and no other letter suffers."""
    evil = f"x{line_end}Bcc: all@evil.example"
    for headers in (
        {"subject": evil},
        {"from_email": f"{evil} <a@b.example>"},
        {"to": [f"a@b.example{evil}"]},
    ):
        with pytest.raises(BadHeaderError):
            EmailMessage(**({"subject": "s", "to": ["a@b.example"]} | headers)).message()
    only("owner", passwords)
    settings.DEFAULT_FROM_EMAIL = f"behoud@localhost{evil}"
    send_all(outbox.monday(timezone.localdate()), turn)
    assert (states(), post.arrived) == ({FAILED: 1}, [])


def test_a_line_end_in_a_name_reaches_no_header(post: Post, turn: Turn, application: object) -> None:
    admit(name=EVIL, email="evil-name@demo.example", password="x" * 16, role="reader", team="")
    user = get_user_model().objects.get(email="evil-name@demo.example")
    try:
        outbox.put_out(outbox.monday(timezone.localdate()), [user])
        send_all(outbox.monday(timezone.localdate()), turn)
        (message,) = post.arrived
        assert (message["Bcc"], str(message["To"])) == (None, "evil-name@demo.example")
    finally:
        Letter.objects.all().delete()
        user.delete()


def test_a_dot_on_a_line_of_its_own_does_not_end_the_mail(post: Post) -> None:
    from behoud.web.mail.post import hand_over

    text = "One\n.\nTwo\n..\n.three"
    told: list[bool] = []
    with closing(get_connection()) as connection:
        assert isinstance(connection, EmailBackend)
        hand_over(connection, EmailMessage("s", text, to=["a@b.example"]), lambda: told.append(True))
    assert parts(post.arrived[0])["text/plain"].rstrip("\n") == text
    assert told == [True]


def test_links_lead_to_where_the_installation_is(passwords: dict[str, dict[str, str]]) -> None:
    kept = settings.ENVIRONMENT
    settings.ENVIRONMENT = replace(kept, address="https://behoud.noorderlicht.example/")
    try:
        said = str(composed(one("owner", passwords)).body)
    finally:
        settings.ENVIRONMENT = kept
    hosts = set(re.findall(r"https?://[^/\s]+", said))
    assert hosts == {"https://behoud.noorderlicht.example"}
