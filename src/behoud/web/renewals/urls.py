"""Addresses of renewals."""

from __future__ import annotations

from django.urls import path

from behoud.web.renewals import views

urlpatterns = [
    path("", views.renewals, name="renewals"),
    path("charts/<slug:name>.<str:kind>", views.chart, name="renewals-chart"),
    path("lists/<slug:name>.csv", views.export, name="renewals-export"),
    path("deadlines.ics", views.deadlines, name="renewals-deadlines"),
]
