"""What the mail of Monday says, to each person within what that person may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.signing import BadSignature, Signer
from django.template.loader import render_to_string
from django.urls import reverse

from behoud.web.accounts.roles import Scope, scope_of, sees_names
from behoud.web.customers.told import reasons, shown_name
from behoud.web.mail.models import Wish
from behoud.web.overview.changes import changes
from behoud.web.reading.board import scoped
from behoud.web.reading.clock import today
from behoud.web.reading.current import Current, current
from behoud.web.work.queue import Item, queue
from behoud.words import LANGUAGES, Words

CHANGES, CUSTOMERS, LATE = 3, 5, 5
WEEK = timedelta(days=7)
SIGNER = Signer(salt="behoud.web.mail.stop")


@dataclass(frozen=True)
class Line:
    """A customer of the mail: who, what about it, and where its page is."""

    who: str
    said: str
    link: str


def words_for(user: Any) -> Words:
    """The words of a person: as it chose, else as the company speaks."""
    wish = Wish.objects.filter(user=user).first()
    asked = "" if wish is None else wish.language
    return Words(asked if asked in LANGUAGES else settings.LANGUAGE_CODE)


def composed(user: Any) -> EmailMultiAlternatives:
    """The mail to a person, as text and as HTML; BadHeaderError once its headers are made, if they hold a
    line end.
    """
    words, shown = words_for(user), current()
    facts = content(shown, user, words)
    subject = words.say("web-mail-subject", company=shown.company.name, late=len(facts["late"]))
    mail = EmailMultiAlternatives(subject, render_to_string("mail/monday.txt", facts), to=[user.email])
    mail.attach_alternative(render_to_string("mail/monday.html", facts), "text/html")
    mail.extra_headers["List-Unsubscribe"] = f"<{facts['stop']}>"
    return mail


def content(shown: Current, user: Any, words: Words) -> dict[str, Any]:
    """The parts of the mail: three changes, five customers, what is late, and the addresses."""
    scope, on = scope_of(user), today()
    working = user.has_perm("work.see")
    now = queue(shown, scope, on).now if working else ()
    first = [item.customer for item in now[:CUSTOMERS]] if working else most(shown, user, scope)
    return {
        "words": words,
        "lang": words.language,
        "name": user.first_name,
        "company": shown.company.name,
        "day": words.date(shown.snapshot.as_of),
        "changes": [*changes(shown, words, scope).lines, *coming(shown, words, scope, on)][:CHANGES],
        "customers": lines(shown, first, user, words),
        "late": [late(item, shown, words) for item in now if item.late][:LATE],
        "more_late": max(sum(item.late for item in now) - LATE, 0),
        "work": at(reverse("work")) if working else "",
        "overview": at(reverse("overview")),
        "own": at(reverse("mail-own")),
        "stop": at(reverse("mail-stop", args=[SIGNER.sign(str(user.pk))])),
    }


def most(shown: Current, user: Any, scope: Scope) -> list[str]:
    """The customers with most at risk, for who sees customers and does not work with them."""
    if not user.has_perm("customers.see"):
        return []
    column = "value_at_risk" if shown.horizon else "worth"
    condition = scoped(scope).and_("status = 'active'")
    query = (
        f"SELECT customer_id FROM board WHERE {condition.sql} "  # noqa: S608
        f"ORDER BY {column} DESC NULLS LAST, pseudonym LIMIT {CUSTOMERS}"
    )
    return [row["customer_id"] for row in shown.board.rows(query, condition.values)]


def lines(shown: Current, customers: list[str], user: Any, words: Words) -> list[Line]:
    """Customers with what is at stake and the first reason; a pseudonym for who sees no names."""
    named, currency = sees_names(user), shown.company.currency
    query = "SELECT * FROM board WHERE customer_id IN (SELECT unnest(?::VARCHAR[]))"
    whole = {row["customer_id"]: row for row in shown.board.rows(query, [customers])}
    return [line(whole[one], words, currency, named=named) for one in customers]


def line(row: dict[str, Any], words: Words, currency: str, *, named: bool) -> Line:
    at_risk, worth = row["value_at_risk"], row["worth"]
    code = "web-mail-at-risk" if at_risk is not None else "web-mail-worth"
    value = words.money(at_risk if at_risk is not None else worth or Decimal(0), currency)
    why = next((said for way, said in reasons(row, words, currency) if way == "up"), "")
    said = "; ".join(part for part in (words.say(code, value=value), why) if part)
    address = row["customer_id"] if named else row["pseudonym"]
    return Line(shown_name(row, named=named), said, at(reverse("customer", args=[address])))


def late(item: Item, shown: Current, words: Words) -> Line:
    (row,) = shown.board.rows("SELECT * FROM board WHERE customer_id = ?", [item.customer])
    said = words.say("web-mail-was-due", day=words.date(item.by))
    return Line(shown_name(row, named=True), said, at(reverse("customer", args=[item.customer])))


def coming(shown: Current, words: Words, scope: Scope, on: date) -> list[str]:
    """How many customers can cancel for the last time within a week, and what they are worth."""
    since = (on - shown.snapshot.as_of).days
    condition = (
        scoped(scope)
        .and_("status = 'active'")
        .and_("days_to_notice_deadline BETWEEN ? AND ?", since, since + WEEK.days)
    )
    query = f"SELECT count(*) AS count, sum(worth) AS value FROM board WHERE {condition.sql}"  # noqa: S608
    (found,) = shown.board.rows(query, condition.values)
    if not found["count"]:
        return []
    value = words.short_money(found["value"] or Decimal(0), shown.company.currency)
    return [words.say("web-mail-deadlines", count=found["count"], value=value)]


def at(path: str) -> str:
    """The whole address of a page."""
    root: str = settings.ENVIRONMENT.address
    return root.rstrip("/") + path


def who_stops(token: str) -> int | None:
    """The person whose mail a token stops; None where the token is not ours."""
    try:
        return int(SIGNER.unsign(token))
    except (BadSignature, ValueError):
        return None
