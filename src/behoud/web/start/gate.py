"""What stands before the pages: no body larger than is asked for, and words where nothing is published."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from behoud.engine.write import CURRENT
from behoud.web.accounts.roles import ADMINISTRATOR
from behoud.web.reading.served import served, zone
from behoud.web.start.arriving import AT_ONCE

Answer = Callable[[HttpRequest], HttpResponse]

WITHOUT_FIGURES = (
    "/account/",
    "/static/",
    "/health",
    "/language",
    "/start/",
    "/people/",
    "/api/",
)
WITH_COMPANY = ("/data/", "/jobs/", "/settings/")
"""Addresses that have something to say before the first refresh: at once, and from the first step on."""

BOUNDED_ELSEWHERE = "/api/v1/"
"""Batches of programs, which are larger, and refused in another form."""
SMALL = 5 * 2**20
"""Bytes of what any other page is sent."""


def published() -> bool:
    return (Path(settings.COMPANY) / "lake" / CURRENT).exists()


def bounded(answer: Answer) -> Answer:
    """Refuse what is too large before any of it is read; only who brings in data may send much."""

    def answered(request: HttpRequest) -> HttpResponse:
        size = request.META.get("CONTENT_LENGTH") or "0"
        if (size.isdigit() and int(size) <= SMALL) or request.path.startswith(BOUNDED_ELSEWHERE):
            return answer(request)
        upload = request.path == reverse("start-files") and request.user.has_perm("start.guide")
        if size.isdigit() and upload and int(size) <= AT_ONCE:
            return answer(request)
        facts = {"most": (AT_ONCE if upload else SMALL) // 2**20}
        return render(request, "start/too_large.html", facts, status=413)

    return answered


def begun(answer: Answer) -> Answer:
    """Before the first refresh: an administrator is led on, others are told whom to ask."""

    def answered(request: HttpRequest) -> HttpResponse:
        company = served()
        timezone.activate(zone())
        waits = request.user.is_authenticated and not published()
        told = (*WITHOUT_FIGURES, *(WITH_COMPANY if company else ()))
        if not waits or request.path.startswith(told):
            return answer(request)
        if request.path == "/" and request.user.has_perm("start.guide"):
            return redirect("start")
        return render(request, "start/not_yet.html", {"administrators": administrators()})

    return answered


def administrators() -> list[str]:
    """Whom somebody else may ask."""
    found = get_user_model().objects.filter(memberships__role=ADMINISTRATOR, is_active=True).distinct()
    return [f"{user.first_name} ({user.email})" for user in found.order_by("first_name")[:5]]
