"""What the API answers: shapes, for the answers themselves and for the description of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field

Money = Annotated[Decimal, Field(description="in the company's currency, exact, as a text")]
Chance = Annotated[float, Field(ge=0, le=1)]


class Odds(Schema):
    """How likely a customer is to leave within so many days, with the bounds of what the data can tell."""

    days: int
    chance: Chance
    low: Chance | None
    high: Chance | None


class Customer(Schema):
    """A customer as of the day of the published snapshot.

    `customer` is its id, or what stands for it where the key shows no names. `more` has every
    other column of the list of customers, own attributes too.
    """

    customer: str
    name: str | None
    status: Literal["active", "cancelled", "unscored", "former"]
    team: str | None
    account_manager: str | None
    persona: str | None
    customer_since: date | None
    contract_ends_on: date | None
    leaves_on: date | None
    rank: int | None = Field(description="place by value at risk, from 1")
    value: Money | None
    value_at_risk: Money | None
    odds: list[Odds]
    more: dict[str, Any]


class Reason(Schema):
    """Why the probability of a customer is higher (up) or lower (down) than of others."""

    code: str
    direction: Literal["up", "down"]
    text: str


class OneCustomer(Customer):
    """A customer with its reasons in words, and one sentence on it."""

    headline: str
    reasons: list[Reason]


class Customers(Schema):
    """A page of customers. `unknown` is for how many the condition has no answer.

    `next` is the cursor of the following page; null on the last.
    """

    as_of: date
    matched: int
    unknown: int
    rows: list[Customer]
    next: str | None


class MetricName(Schema):
    """A metric that can be asked for."""

    metric: str
    unit: Literal["share", "money", "count", "years"]
    title: str


class Metrics(Schema):
    """Every metric of this kind of churn, and what it can be split by."""

    metrics: list[MetricName]
    by: list[str]
    periods: list[str]


class OneFigure(Schema):
    """A metric of a group in a period: its value with its interval, and the fraction it is made from.

    `line` is set for a metric of several lines. `withheld` says why there is no value.
    """

    period: str
    group: str
    line: str | None
    value: float | None
    low: float | None
    high: float | None
    numerator: float
    denominator: float
    n: int
    complete: bool
    withheld: str | None


class Figures(Schema):
    """The figures of a metric per period and group."""

    as_of: date
    metric: str
    unit: Literal["share", "money", "count", "years"]
    by: str
    period: str
    figures: list[OneFigure]


class SegmentName(Schema):
    """A segment that is shared with the whole company."""

    segment: int
    name: str


class Segments(Schema):
    """Every segment that is shared with the whole company."""

    segments: list[SegmentName]


class Verdict(Schema):
    """What became of one row.

    `added`: its id is new; `changed`: the id was there with other content, and this is its new
    version; `same`: nothing new; `refused`: not kept, for `reason`, with the `code` of it.
    `unknown_customer` stands where no customer of that id is known: the row is kept, the customer
    may come later.
    """

    index: int
    verdict: Literal["added", "changed", "same", "refused"]
    unknown_customer: bool | None = None
    code: str | None = None
    reason: str | None = None


class Verdicts(Schema):
    """What became of a batch: the sums, and a verdict per row in its order."""

    added: int
    changed: int
    same: int
    refused: int
    verdicts: list[Verdict]


class ParameterFault(Schema):
    """One parameter that is none."""

    where: str
    what: str


class ProblemShape(Schema):
    """What is wrong with a request (RFC 9457): `detail` in the reader's language, `code` for programs."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    errors: list[ParameterFault] | None = None
