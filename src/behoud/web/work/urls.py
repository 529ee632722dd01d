"""Addresses of the work."""

from __future__ import annotations

from django.urls import path

from behoud.web.work import views

urlpatterns = [
    path("", views.work, name="work"),
    path("notice", views.notice, name="work-notice"),
    path("colleagues", views.per_colleague, name="work-colleagues"),
    path("owner/<path:customer>", views.own, name="work-owner"),
]
