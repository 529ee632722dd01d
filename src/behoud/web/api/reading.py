"""What a key may read: customers and figures of the published snapshot."""

from __future__ import annotations

import base64
import binascii
import json
import math
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, cast

from behoud.measure.catalogue import METRICS, metric_named
from behoud.measure.dimensions import TOTAL
from behoud.measure.figures import Figure
from behoud.measure.periods import KINDS, Kind
from behoud.predict.reasons_told import worded
from behoud.web.accounts.roles import scope_of
from behoud.web.api.keys import shows_names
from behoud.web.api.models import Key
from behoud.web.api.problems import Problem
from behoud.web.customers.told import headline, horizons
from behoud.web.reading.board import INTERNAL, Asked
from behoud.web.reading.current import Current
from behoud.web.reading.identifying import IDENTIFYING
from behoud.web.segments.models import COMPANY, Segment
from behoud.words import Words, in_words

APART = frozenset(
    (
        "customer_id",
        "pseudonym",
        "name",
        "status",
        "team",
        "account_manager",
        "persona",
        "customer_since",
        "contract_ends_on",
        "leaves_on",
        "rank",
        "value",
        "worth",
        "value_at_risk",
    )
)
"""Columns of the board that have a place of their own in the answer."""
Row = dict[str, Any]


@dataclass(frozen=True)
class Eyes:
    """Who reads: a key, in a language."""

    key: Key
    words: Words

    @property
    def names(self) -> bool:
        return shows_names(self.key)


def customers(shown: Current, asked: Asked, eyes: Eyes) -> Row:
    """A page of customers; BehoudError where the condition or the cursor cannot be asked."""
    found = shown.board.page(asked)
    return {
        "as_of": shown.snapshot.as_of,
        "matched": found.matched,
        "unknown": found.unknown,
        "rows": [customer(row, eyes) for row in found.rows],
        "next": None if found.following is None else written(found.following),
    }


def customer(row: Row, eyes: Eyes) -> Row:
    """A row of the board as the API tells it."""
    named = eyes.names
    hidden = APART | INTERNAL | (frozenset() if named else IDENTIFYING)
    return {
        "customer": row["customer_id"] if named else row["pseudonym"],
        "name": row["name"] if named else None,
        "account_manager": row["account_manager"] if named else None,
        "value": row["worth"],
        "odds": [odds(row, days) for days in horizons(row)],
        "more": {name: plain(value) for name, value in row.items() if name not in hidden},
    } | {
        name: row[name]
        for name in APART - {"customer_id", "pseudonym", "name", "account_manager", "value", "worth"}
    }


def odds(row: Row, days: int) -> Row:
    name = f"p_leave_{days}"
    bounds = {end: row.get(f"{name}_{end}") for end in ("low", "high")}
    return {"days": days, "chance": row[name], **bounds}


def plain(value: Any) -> Any:
    """A value of the board as JSON has it: amounts and days as texts, what is no number as nothing."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return None if isinstance(value, float) and not math.isfinite(value) else value


def one_customer(shown: Current, name: str, eyes: Eyes) -> tuple[Row, str]:
    """A customer with its reasons, and its id; a problem where it is nobody or another team's."""
    row = shown.board.customer(name, scope_of(eyes.key.holder), names=eyes.names)
    if row is None:
        raise Problem(404, "web-api-no-customer")
    currency = shown.company.currency
    reasons = [
        {"code": one["code"], "direction": one["direction"], "text": worded(one, eyes.words, currency)}
        for one in row["reasons"] or []
    ]
    told = {"headline": headline(row, eyes.words, currency), "reasons": reasons}
    return customer(row, eyes) | told, str(row["customer_id"])


def written(following: tuple[str | None, str]) -> str:
    """A cursor: where a page ended, as one text.

    >>> read_cursor(written(("12.50", "~a")))
    ('12.50', '~a')
    """
    return base64.urlsafe_b64encode(json.dumps(following).encode()).decode().rstrip("=")


def read_cursor(text: str) -> tuple[str | None, str] | None:
    """Where to go on; a problem where it is no cursor of ours."""
    if not text:
        return None
    try:
        value, identity = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (ValueError, TypeError, binascii.Error, RecursionError):
        raise Problem(422, "web-api-cursor") from None
    if not isinstance(identity, str) or not (value is None or isinstance(value, str)):
        raise Problem(422, "web-api-cursor")
    return value, identity


def metrics(shown: Current, words: Words) -> Row:
    """Every metric of this company's kind of churn."""
    kind = shown.company.churn.kind
    found = [
        {"metric": one.name, "unit": one.unit, "title": words.say(f"metric-{one.name.replace('_', '-')}")}
        for one in METRICS.values()
        if kind in one.churn_kinds
    ]
    return {"metrics": found, "by": [TOTAL, *shown.company.dimensions], "periods": list(KINDS)}


def figures(shown: Current, metric: str, by: str, period: str, eyes: Eyes) -> Row:
    """The figures of a metric; of a key that sees some teams only those of its teams.

    BehoudError where there is no such metric, or the data cannot give it.
    """
    known, scope = metric_named(metric), scope_of(eyes.key.holder)
    if scope.teams is not None and by != "team":
        raise Problem(403, "web-api-by-team")
    if by not in (TOTAL, *shown.company.dimensions):
        raise Problem(422, "web-api-dimension", by=by, known=", ".join((TOTAL, *shown.company.dimensions)))
    found = shown.figures(metric, by=by, period=cast(Kind, period))
    told = [figure(one, eyes.words) for one in found if by != "team" or scope.holds(one.group)]
    answer = {"as_of": shown.snapshot.as_of, "metric": metric, "unit": known.unit}
    return answer | {"by": by, "period": period, "figures": told}


def figure(one: Figure, words: Words) -> Row:
    told = {name: plain_number(getattr(one, name)) for name in ("value", "low", "high")}
    made_from = {name: plain_number(getattr(one, name)) or 0.0 for name in ("numerator", "denominator")}
    withheld = None if one.reason is None else in_words(one.reason, words)
    named = {"period": one.period, "group": one.group, "line": one.line}
    return told | made_from | named | {"n": one.n, "complete": one.complete, "withheld": withheld}


def plain_number(value: Any) -> float | None:
    return None if value is None or not math.isfinite(value) else float(value)


def segments(eyes: Eyes) -> Row:
    """The segments of the whole company that this key may see."""
    return {"segments": [{"segment": one.pk, "name": one.name} for one in open_segments(eyes)]}


def open_segments(eyes: Eyes) -> list[Segment]:
    found = Segment.objects.filter(shared=COMPANY)
    return [one for one in found if eyes.names or not one.names_somebody()]


def segment_named(number: int, eyes: Eyes) -> Segment:
    """A segment that this key may see; a problem where it is none."""
    for one in open_segments(eyes):
        if one.pk == number:
            return one
    raise Problem(404, "web-api-no-segment")
