"""Model: whether it is right, what is withheld and why, and what it can be used for; then the statistics."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from behoud.web.accounts.permitted import permitted
from behoud.web.figures.charts import chart_answer
from behoud.web.frame import addresses
from behoud.web.model.plain import plain
from behoud.web.reading.current import current
from behoud.web.reading.pages import evaluation_of


@permitted("model.see")
@require_GET
def model(request: HttpRequest) -> HttpResponse:
    """In plain words: is it right, what is withheld, what is it for; it names no customer."""
    shown = current()
    facts = {"page": plain(evaluation_of(shown, request.words), request.words), "charts": charts()}
    return render(request, "model/model.html", facts)


@permitted("model.see")
@require_GET
def statistics(request: HttpRequest) -> HttpResponse:
    """All that was judged, on every date and beside simpler ways, and the whole card."""
    page = evaluation_of(current(), request.words)
    return render(request, "model/statistics.html", {"page": page, "charts": charts()})


def charts() -> str:
    return addresses.of_charts("model-chart")


@permitted("model.see")
@require_GET
def chart(request: HttpRequest, name: str, kind: str) -> HttpResponse:
    """A chart of these pages as a table or a picture."""
    return chart_answer(evaluation_of(current(), request.words), name, kind)
