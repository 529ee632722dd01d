"""Addresses of service."""

from __future__ import annotations

from django.urls import path

from behoud.web.service import views

urlpatterns = [
    path("", views.service, name="service"),
    path("charts/<slug:name>.<str:kind>", views.chart, name="service-chart"),
    path("lists/<slug:name>.csv", views.export, name="service-export"),
]
