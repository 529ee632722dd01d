"""The address of the settings."""

from __future__ import annotations

from django.urls import path

from behoud.web.installation import views

urlpatterns = [path("", views.settings_page, name="settings")]
