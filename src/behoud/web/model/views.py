"""Model: whether one in five of those at 20 % did leave, what is withheld and why, and the card."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from behoud.web.accounts.permitted import permitted
from behoud.web.figures.charts import chart_answer
from behoud.web.reading.current import current
from behoud.web.reading.pages import evaluation_of


@permitted("model.see")
@require_GET
def model(request: HttpRequest) -> HttpResponse:
    """In plain words first, then the figures, then the card; it names no customer."""
    page = evaluation_of(current(), request.words)
    facts = {
        "page": page,
        "charts": reverse("model-chart", args=["x", "csv"]).removesuffix("x.csv"),
    }
    return render(request, "model/model.html", facts)


@permitted("model.see")
@require_GET
def chart(request: HttpRequest, name: str, kind: str) -> HttpResponse:
    """A chart of this page as a table or a picture."""
    return chart_answer(evaluation_of(current(), request.words), name, kind)
