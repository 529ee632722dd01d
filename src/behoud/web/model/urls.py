"""Addresses of the model."""

from __future__ import annotations

from django.urls import path

from behoud.web.model import views

urlpatterns = [
    path("", views.model, name="model"),
    path("statistics", views.statistics, name="model-statistics"),
    path("charts/<slug:name>.<str:kind>", views.chart, name="model-chart"),
]
