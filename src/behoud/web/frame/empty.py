"""A page whose rows the organisation never brought in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def without_rows(request: HttpRequest, page: str, headline: str, how: str) -> HttpResponse:
    """What the page would show and what to bring in for it, with the way there for whoever may."""
    facts = {"page_name": request.words.say(f"web-rail-{page}"), "headline": headline, "how": how}
    return render(request, "frame/none.html", facts)
