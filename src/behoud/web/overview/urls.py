"""Addresses of the overview."""

from __future__ import annotations

from django.urls import path

from behoud.web.overview import views

urlpatterns = [
    path("", views.overview, name="overview"),
    path("overview/all", views.everything, name="overview-everything"),
    path("overview/charts/<slug:name>.<str:kind>", views.chart, name="overview-chart"),
]
