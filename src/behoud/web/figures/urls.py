"""Addresses of figures."""

from __future__ import annotations

from django.urls import path

from behoud.web.figures import views

urlpatterns = [
    path("<slug:metric>", views.figure, name="figure"),
    path("<slug:metric>/rows", views.rows, name="figure-rows"),
]
