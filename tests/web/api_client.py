"""A program that calls the API with a key."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.test import Client

from behoud.web.api import keys
from behoud.web.api.models import SCOPES, Key
from tests.web.conftest import HOST

MANY = 60_000


@dataclass(frozen=True)
class Program:
    """Asks and brings with one key; `language` is what it reads."""

    key: Key
    text: str
    language: str = "en"

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> HttpResponse:
        client = Client(headers=HOST | {"accept-language": self.language}, raise_request_exception=False)
        told = {"authorization": f"Bearer {self.text}"} | headers
        content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        kind = "application/json" if body is not None else ""
        kind = told.pop("content-type", kind)
        answer: HttpResponse = client.generic(
            method, f"/api/v1{path}", content, content_type=kind, headers=told
        )
        return answer

    def get(self, path: str) -> Any:
        return self.send("GET", path).json()

    def post(self, path: str, body: Any) -> HttpResponse:
        return self.send("POST", path, body)


def program(
    *scopes: str, team: str = "", names: bool = True, per_minute: int = MANY, language: str = "en"
) -> Program:
    """A program with a fresh key: of every scope, unless some are named."""
    wanted = keys.Wanted("Koppeling", scopes or SCOPES, team, names, per_minute, None)
    made = keys.make(wanted, by=None)
    return Program(made.key, made.text, language)
