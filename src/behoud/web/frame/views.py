"""Pages that belong to no room: language, and what is said where a page cannot be."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from behoud.words import LANGUAGES, Words

YEAR = 365 * 24 * 3600


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Go on in another language, on the page where one was."""
    asked, back = request.POST.get("language"), request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    answer = redirect(back if safe else reverse("overview"))
    if asked in LANGUAGES:
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            asked,
            max_age=YEAR,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
            samesite=settings.LANGUAGE_COOKIE_SAMESITE,
        )
    return answer


def spoken(request: HttpRequest) -> None:
    """Words for a fault that came before the reader's were known."""
    if not hasattr(request, "words"):
        request.words = Words(settings.LANGUAGE_CODE)


def told(request: HttpRequest, what: str, status: int) -> HttpResponse:
    spoken(request)
    return render(request, "frame/refused.html", {"what": what}, status=status)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A page that is not the reader's."""
    return told(request, "forbidden", 403)


def refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that did not come from our own page."""
    return told(request, "stale", 403)


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """An address that leads nowhere, or to what is another team's."""
    return told(request, "missing", 404)


def failed(request: HttpRequest) -> HttpResponse:
    """A fault of ours; the log has its trace."""
    return told(request, "failed", 500)
