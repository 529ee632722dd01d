"""Addresses of teams."""

from __future__ import annotations

from django.urls import path

from behoud.web.teams import views

urlpatterns = [
    path("", views.teams, name="teams"),
    path("<str:team>", views.team, name="team"),
    path("<str:team>/charts/<slug:name>.<str:kind>", views.chart, name="team-chart"),
]
