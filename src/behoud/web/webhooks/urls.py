"""Addresses of webhooks."""

from __future__ import annotations

from django.urls import path

from behoud.web.webhooks import views

urlpatterns = [path("", views.webhooks, name="webhooks")]
