"""Addresses of usage."""

from __future__ import annotations

from django.urls import path

from behoud.web.usage import views

urlpatterns = [
    path("", views.usage, name="usage"),
    path("charts/<slug:name>.<str:kind>", views.chart, name="usage-chart"),
    path("lists/<slug:name>.csv", views.export, name="usage-export"),
]
