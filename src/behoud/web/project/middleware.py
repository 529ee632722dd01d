"""What happens around every page: headers, the reader's words, faults told in words."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from behoud.errors import BehoudError
from behoud.web.accounts.roles import must_have_second_factor
from behoud.words import LANGUAGES, Words, in_words

LOG = logging.getLogger("behoud.requests")
Answer = Callable[[HttpRequest], HttpResponse]

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",  # the square of the second factor is drawn into the page
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
WITHOUT_FACTOR = ("/account/", "/static/", "/health", "/language")
"""Addresses that are open to somebody who still has to set up a second factor."""


def strict_headers(answer: Answer) -> Answer:
    """Nothing runs but our own scripts, and what only a reader may see is kept by nobody else."""

    def answered(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        if not request.path.startswith(f"/{settings.STATIC_URL.strip('/')}/"):
            response.headers.setdefault("Cache-Control", "no-store, private")
        return response

    return answered


def logged(answer: Answer) -> Answer:
    """A line per request, with the shape of its address and without what it is filled with."""

    def answered(request: HttpRequest) -> HttpResponse:
        begun = time.perf_counter()
        response = answer(request)
        match = request.resolver_match
        facts = {
            "method": request.method,
            "route": match.route if match else None,
            "status": response.status_code,
            "milliseconds": round((time.perf_counter() - begun) * 1000, 1),
        }
        LOG.info("request", extra={"facts": facts})
        return response

    return answered


def reader(answer: Answer) -> Answer:
    """Give every request the words of its reader, and send on whoever still needs a second factor."""

    def answered(request: HttpRequest) -> HttpResponse:
        language = (get_language() or settings.LANGUAGE_CODE)[:2]
        request.words = Words(language if language in LANGUAGES else settings.LANGUAGE_CODE)
        open_to_all = request.path.startswith(WITHOUT_FACTOR)
        if not open_to_all and request.user.is_authenticated and must_have_second_factor(request.user):
            return redirect("mfa_activate_totp")
        return answer(request)

    return answered


class told:
    """A fault that a person can do something about is a page with its sentence, not a failure."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, BehoudError):
            return None
        said = in_words(error, request.words)
        return render(request, "frame/fault.html", {"said": said}, status=422)
