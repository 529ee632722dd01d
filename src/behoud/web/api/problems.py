"""What is wrong with a request, as RFC 9457 says it: a problem in JSON, in the reader's language."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja.errors import HttpError, ValidationError

from behoud.errors import BehoudError
from behoud.words import Words, in_words

LOG = logging.getLogger("behoud.api")
TYPE = "application/problem+json"
NOT_PUBLISHED = ("engine-no-snapshot", "engine-snapshot-gone", "engine-snapshot-format")
UNKNOWN = ("measure-metric",)
MOST_ERRORS = 20


class Problem(Exception):
    """An answer that says what is wrong: a status, and the id of a sentence with its facts."""

    def __init__(self, status: int, code: str, *, wait: int = 0, **facts: Any) -> None:
        super().__init__(status, code)
        self.status = status
        self.code = code
        self.wait = wait
        self.facts = facts


def answer(status: int, code: str, detail: str, **more: Any) -> HttpResponse:
    """A problem as an answer."""
    told = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    told |= {"detail": detail, "code": code, **more}
    content = json.dumps(told, ensure_ascii=False)
    return HttpResponse(content, status=status, content_type=TYPE)


def words_of(request: HttpRequest) -> Words:
    words: Words = request.words
    return words


def said(request: HttpRequest, status: int, code: str, **facts: Any) -> HttpResponse:
    return answer(status, code, words_of(request).say(code, **facts))


def of_problem(request: HttpRequest, problem: Problem) -> HttpResponse:
    found = said(request, problem.status, problem.code, **problem.facts)
    if problem.status == HTTPStatus.UNAUTHORIZED:
        found.headers["WWW-Authenticate"] = 'Bearer realm="behoud"'
    if problem.wait:
        found.headers["Retry-After"] = str(problem.wait)
    return found


def of_fault(request: HttpRequest, error: BehoudError) -> HttpResponse:
    """A fault that a person can do something about."""
    status = 409 if error.code in NOT_PUBLISHED else 404 if error.code in UNKNOWN else 422
    return answer(status, error.code, in_words(error, words_of(request)))


def of_parameters(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Parameters that are none: which, and why."""
    errors = [
        {"where": ".".join(str(part) for part in one["loc"]), "what": str(one["msg"])} for one in error.errors
    ]
    detail = words_of(request).say("web-api-parameters", count=len(errors))
    return answer(422, "web-api-parameters", detail, errors=errors[:MOST_ERRORS])


def of_http(request: HttpRequest, error: HttpError) -> HttpResponse:
    if error.status_code == HTTPStatus.UNAUTHORIZED:
        return of_problem(request, Problem(401, "web-api-no-key"))
    return answer(error.status_code, "web-api-refused", str(error))


def of_missing(request: HttpRequest, error: Http404) -> HttpResponse:
    return said(request, 404, "web-api-missing")


def of_bug(request: HttpRequest, error: Exception) -> HttpResponse:
    """A fault of ours; the log has its trace."""
    LOG.exception("the API broke off", exc_info=error)
    return said(request, 500, "web-api-broken")


def told(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view whose every refusal is a problem, also those that were said in plain text."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        found = view(request, *args, **named)
        if found.status_code != HTTPStatus.METHOD_NOT_ALLOWED:
            return found
        problem = said(request, 405, "web-api-method", allowed=found.headers.get("Allow", ""))
        problem.headers["Allow"] = found.headers.get("Allow", "")
        return problem

    answered.csrf_exempt = True  # type: ignore[attr-defined]  # there is no cookie here that opens anything
    return answered


HANDLERS: dict[type[Exception], Any] = {
    Problem: of_problem,
    BehoudError: of_fault,
    ValidationError: of_parameters,
    HttpError: of_http,
    Http404: of_missing,
    Exception: of_bug,
}
