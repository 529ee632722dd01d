"""Addresses of the API and of its page."""

from __future__ import annotations

from django.urls import URLPattern, include, path

from behoud.web.api import views
from behoud.web.api.problems import told
from behoud.web.api.v1 import api


def answering() -> list[URLPattern]:
    """The operations, each refusal a problem; what is none of them too."""
    found, _, _ = api.urls
    for pattern in found:
        pattern.callback = told(pattern.callback)
    return [*found, path("<path:rest>", told(views.missing), name="api-missing")]


urlpatterns = [
    path("", views.api, name="api"),
    path("docs", views.docs, name="api-docs"),
    path("webhooks/", include("behoud.web.webhooks.urls")),
    path("v1/", include((answering(), "ninja"), namespace=api.urls_namespace)),
]
