"""Addresses of cohorts."""

from __future__ import annotations

from django.urls import path

from behoud.web.cohorts import views

urlpatterns = [
    path("", views.cohorts, name="cohorts"),
    path("rows", views.rows, name="cohorts-rows"),
    path("triangle.csv", views.triangle, name="cohorts-triangle"),
    path("charts/<slug:name>.<str:kind>", views.chart, name="cohorts-chart"),
]
