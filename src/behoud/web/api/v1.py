"""The addresses of the API, version 1."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Query, Schema
from pydantic import Field

from behoud.web.accounts.roles import scope_of
from behoud.web.accounts.trail import note_reading
from behoud.web.api import reading, shapes, writing
from behoud.web.api.bearer import Bearer
from behoud.web.api.models import READ_CUSTOMERS, READ_METRICS, WRITTEN
from behoud.web.api.problems import HANDLERS, TYPE
from behoud.web.api.rows import batch, name_of, one_row, schema_of, signed_batch
from behoud.web.customers.asking import asked_for
from behoud.web.reading.board import Asked
from behoud.web.reading.current import Current, current
from behoud.web.webhooks.receiving import receive

MOST = 200
"""Customers on one page."""
Cursor = Annotated[str, Field(max_length=500, description="`next` of the page before")]
Size = Annotated[int, Field(ge=1, le=MOST)]


class Api(NinjaAPI):
    """Answers that were made already go out as they are; the description has the rows that are written."""

    def get_openapi_schema(self, **asked: Any) -> Any:
        found = super().get_openapi_schema(**asked)
        found["components"]["schemas"] |= {name_of(table): schema_of(table) for table in WRITTEN}
        for path in found["paths"].values():
            for operation in path.values():
                problems_as_such(operation["responses"])
        return found


def problems_as_such(responses: dict[Any, Any]) -> None:
    """Refusals have a media type of their own."""
    for status, response in responses.items():
        content = response.get("content", {})
        if int(status) >= 400 and "application/json" in content:
            content[TYPE] = content.pop("application/json")


api = Api(
    title="behoud",
    version="1",
    description="Customers, figures and what happened. Amounts are texts, days and moments ISO 8601.",
    docs_url=None,
    urls_namespace="api-v1",
)
for kind, handler in HANDLERS.items():
    api.add_exception_handler(kind, handler)

Problems = shapes.ProblemShape


def refusals(*statuses: int) -> dict[Any, Any]:
    return dict.fromkeys((401, 403, *statuses, 422, 429), Problems)


def scope(needed: str) -> dict[str, Any]:
    return {"auth": Bearer(needed), "openapi_extra": {"x-scope": needed}}


def eyes_of(request: HttpRequest) -> reading.Eyes:
    return reading.Eyes(request.api_key, request.words)


class Listed(Schema):
    """Which customers, and which page of them."""

    status: Literal["active", "cancelled", "unscored", "former", ""] = Field(
        "active", description="all of them where it is empty"
    )
    team: str = Field("", max_length=200)
    where: str = Field(
        "", max_length=2000, description="a condition, such as `days_to_notice_deadline < 60 and nps <= 6`"
    )
    cursor: Cursor = ""
    size: Size = 50


@api.get(
    "/customers",
    response={200: shapes.Customers, **refusals(409)},
    summary="Customers by value at risk",
    tags=["customers"],
    **scope(READ_CUSTOMERS),
)
def customers(request: HttpRequest, asked: Query[Listed]) -> dict[str, Any]:
    """Whom the key may see, a page at a time; noted in the access log."""
    shown, eyes = current(), eyes_of(request)
    wanted = Asked(
        scope=scope_of(request.user),
        names=eyes.names,
        status=asked.status,
        team=asked.team,
        where=asked.where,
        sort=by_risk(shown),
        after=reading.read_cursor(asked.cursor),
        size=asked.size,
    )
    return listed(request, wanted, eyes, shown)


def by_risk(shown: Current) -> str:
    """The column that stands for what is at stake."""
    return "value_at_risk" if shown.horizon else "worth"


def listed(request: HttpRequest, wanted: Asked, eyes: reading.Eyes, shown: Current) -> dict[str, Any]:
    found = reading.customers(shown, wanted, eyes)
    note_reading(request, "list", rows=len(found["rows"]))
    return found


@api.get(
    "/customers/{customer}",
    response={200: shapes.OneCustomer, **refusals(404, 409)},
    summary="One customer, with why",
    tags=["customers"],
    **scope(READ_CUSTOMERS),
)
def customer(request: HttpRequest, customer: str) -> dict[str, Any]:
    """By its id, or by what stands for it where the key shows no names; noted in the access log."""
    found, known_as = reading.one_customer(current(), customer, eyes_of(request))
    note_reading(request, "customer", customer=known_as)
    return found


@api.get(
    "/segments",
    response={200: shapes.Segments, **refusals(409)},
    summary="Segments of the company",
    tags=["segments"],
    **scope(READ_CUSTOMERS),
)
def segments(request: HttpRequest) -> dict[str, Any]:
    """Those that somebody shared with the whole company."""
    return reading.segments(eyes_of(request))


class Page(Schema):
    """Which page."""

    cursor: Cursor = ""
    size: Size = 50


@api.get(
    "/segments/{segment}/customers",
    response={200: shapes.Customers, **refusals(404, 409)},
    summary="Customers of a segment",
    tags=["segments"],
    **scope(READ_CUSTOMERS),
)
def segment_customers(
    request: HttpRequest, segment: Annotated[int, Field(ge=0, le=2**31)], page: Query[Page]
) -> dict[str, Any]:
    """Whoever belongs to it now and may be seen with this key, by value at risk."""
    eyes = eyes_of(request)
    found, shown = reading.segment_named(segment, eyes), current()
    asked = asked_for(found.terms, request.user, shown)
    wanted = replace(asked, sort=by_risk(shown), descending=True, after=reading.read_cursor(page.cursor))
    return listed(request, replace(wanted, size=page.size), eyes, shown)


@api.get(
    "/metrics",
    response={200: shapes.Metrics, **refusals(409)},
    summary="Which metrics there are",
    tags=["metrics"],
    **scope(READ_METRICS),
)
def metrics(request: HttpRequest) -> dict[str, Any]:
    """With their titles in the reader's language."""
    return reading.metrics(current(), request.words)


class Split(Schema):
    """How a metric is split."""

    by: str = Field("total", max_length=60, description="total, team or another dimension of the company")
    period: Literal["month", "quarter", "year"] = "year"


@api.get(
    "/metrics/{metric}",
    response={200: shapes.Figures, **refusals(404, 409)},
    summary="A metric with its interval",
    tags=["metrics"],
    **scope(READ_METRICS),
)
def metric(request: HttpRequest, metric: str, split: Query[Split]) -> dict[str, Any]:
    """Per period and group: the value, its interval, and the numerator and denominator it is made from."""
    return reading.figures(current(), metric, split.by, split.period, eyes_of(request))


def answered(request: HttpRequest, status: int, answer: dict[str, Any]) -> HttpResponse:
    return api.create_response(request, answer, status=status)


def writable(table: str) -> None:
    """The two addresses at which rows of a table are written."""
    key = f"write:{table}"
    outcomes = {201: shapes.Verdict, 200: shapes.Verdict, **refusals(409, 413, 415)}
    many = {200: shapes.Verdicts, 207: shapes.Verdicts, **refusals(409, 413, 415)}

    def one(request: HttpRequest) -> HttpResponse:
        found = writing.write_one(table, request, request.api_key, request.words)
        return answered(request, *found)

    def several(request: HttpRequest) -> HttpResponse:
        found = writing.write_many(table, request, request.api_key, request.words)
        return answered(request, *found)

    singular = table.removesuffix("s")
    told = "Idempotent by id: the same again is `same`, the same id with other content is its new version."
    api.post(
        f"/{table}",
        auth=Bearer(key),
        response=outcomes,
        summary=f"Write one {singular}",
        description=told,
        tags=["write"],
        operation_id=f"write_{singular}",
        url_name=f"write-{singular}",
        openapi_extra={"x-scope": key, **one_row(table)},
    )(one)
    api.post(
        f"/{table}/batch",
        auth=Bearer(key),
        response=many,
        summary=f"Write up to 10,000 {table}",
        description=f"{told} A row that is refused keeps no other from being taken.",
        tags=["write"],
        operation_id=f"write_{table}",
        url_name=f"write-{table}",
        openapi_extra={"x-scope": key, **batch(table)},
    )(several)


for written in WRITTEN:
    writable(written)


@api.post(
    "/hooks/{source}",
    response={200: shapes.Verdicts, 207: shapes.Verdicts, **refusals(409, 413, 415)},
    summary="A batch that another program signed",
    tags=["write"],
    openapi_extra=signed_batch(),
)
def hook(request: HttpRequest, source: str) -> HttpResponse:
    """As Standard Webhooks has it: `webhook-id`, `webhook-timestamp` and `webhook-signature`."""
    return answered(request, *receive(request, source))
