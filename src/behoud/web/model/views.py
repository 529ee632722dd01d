"""Model: whether one in five of those at 20 % did leave, what is withheld and why, and the card."""

from __future__ import annotations

import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from behoud.report.page import Page
from behoud.web.accounts.permitted import permitted
from behoud.web.figures.charts import chart_answer
from behoud.web.reading.current import Current, current
from behoud.web.reading.pages import page_of
from behoud.words import Words


def company_page(request: HttpRequest) -> Page:
    # What is told of the model names no customer: everybody reads the same page.
    return page_of(current(), request.words, None, names=False)


@permitted("model.see")
@require_GET
def model(request: HttpRequest) -> HttpResponse:
    """In plain words first, then the figures, then the card."""
    page = company_page(request)
    facts = {
        "section": next((section for section in page.sections if section.name == "trust"), None),
        "card": page.card,
        "withheld": withheld(current(), request.words),
        "charts": reverse("model-chart", args=["x", "csv"]).removesuffix("x.csv"),
    }
    return render(request, "model/model.html", facts)


def withheld(shown: Current, words: Words) -> list[str]:
    """Every probability that is not given, with its reason."""
    rows = shown.opened.table("withheld_probabilities").to_pylist()
    return [words.say(row["code"], **json.loads(row["facts"])) for row in rows]


@permitted("model.see")
@require_GET
def chart(request: HttpRequest, name: str, kind: str) -> HttpResponse:
    """A chart of this page as a table or a picture."""
    return chart_answer(company_page(request), name, kind)
