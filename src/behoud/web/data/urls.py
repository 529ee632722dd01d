"""Addresses of the data."""

from __future__ import annotations

from django.urls import path

from behoud.web.data import views

urlpatterns = [path("", views.data, name="data")]
