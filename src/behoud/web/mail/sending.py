"""The job `monday_mail`: a letter for everybody who wants one, each sent once."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.core.mail import BadHeaderError, get_connection
from django.utils import timezone

from behoud.web.jobs.kinds import GiveBack, Turn
from behoud.web.mail import outbox
from behoud.web.mail.letter import composed
from behoud.web.mail.models import FAILED, SENT, UNCERTAIN, Letter
from behoud.web.mail.post import NoAnswer, NotNow, Refused, hand_over


def run(turn: Turn) -> str:
    """Send the letters of this week; what was refused for now is tried again later."""
    week = outbox.monday(timezone.localdate())
    outbox.put_out(week, recipients())
    send_all(week, turn)
    again = outbox.next_try(week)
    if again is not None:
        raise GiveBack(max(int((again - timezone.now()).total_seconds()), 1))
    turn.outcome_facts = counted(week)
    return "web-mail-outcome"


def counted(week: date) -> dict[str, int]:
    """How many letters of a week were sent, failed, and are uncertain."""
    states = list(Letter.objects.filter(week=week).values_list("state", flat=True))
    return {state: states.count(state) for state in (SENT, FAILED, UNCERTAIN)}


def recipients() -> list[Any]:
    """Everybody with a role and an address who did not stop the mail."""
    people = get_user_model().objects.filter(is_active=True, memberships__isnull=False).exclude(email="")
    return list(people.exclude(mail_wish__wanted=False).distinct().order_by("pk"))


def send_all(week: date, turn: Turn) -> None:
    """Send what is due, one after the other, each over a connection of its own."""
    outbox.take_back(timezone.now())
    outbox.give_up(week)
    waiting = list(outbox.due(week, timezone.now()))
    for place, letter in enumerate(waiting):
        turn.tell("web-mail-step", place, len(waiting))
        held = outbox.claim(letter, timezone.now())
        if held is not None:
            with suppress(outbox.Lost):
                send(held)


def send(letter: Letter) -> None:
    """Send one letter that is ours, and write down what became of it."""
    try:
        message = composed(letter.user)
        message.message()
    except BadHeaderError as error:
        return outbox.failed(letter, str(error))
    connection = get_connection()
    try:
        hand_over(connection, message, lambda: outbox.handing(letter))
    except Refused as error:
        return outbox.failed(letter, str(error))
    except NotNow as error:
        return outbox.later(letter, str(error))
    except NoAnswer as error:
        return outbox.uncertain(letter, str(error))
    finally:
        closed(connection)
    return outbox.sent(letter)


def closed(connection: Any) -> None:
    """Hang up; a server that is gone has nothing left to say."""
    with suppress(OSError):
        connection.close()
