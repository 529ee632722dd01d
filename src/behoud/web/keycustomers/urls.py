"""Addresses of key customers."""

from __future__ import annotations

from django.urls import path

from behoud.web.keycustomers import views

urlpatterns = [
    path("", views.keycustomers, name="keycustomers"),
    path("lists/<slug:name>.csv", views.export, name="keycustomers-export"),
]
