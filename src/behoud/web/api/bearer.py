"""The gate of the API: a key in the header, its scopes, its number of requests."""

from __future__ import annotations

from django.http import HttpRequest
from ninja.security import HttpBearer

from behoud.web.api.keys import has_role, recognised
from behoud.web.api.limits import admit
from behoud.web.api.models import Key
from behoud.web.api.problems import Problem


class Bearer(HttpBearer):
    """Lets a valid key with `scope` in, and makes its holder the reader of the request."""

    openapi_description = "A key made on the page API: `Authorization: Bearer bhd_…`"

    def __init__(self, scope: str) -> None:
        super().__init__()
        self.scope = scope

    def authenticate(self, request: HttpRequest, token: str) -> Key | None:
        key = recognised(token.strip())
        if key is None or not has_role(key):
            return None
        admit(key)
        if self.scope not in key.scopes:
            raise Problem(403, "web-api-scope", scope=self.scope)
        request.user = key.holder
        request.api_key = key
        return key
