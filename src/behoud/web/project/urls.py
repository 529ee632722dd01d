"""Every address of the application."""

from __future__ import annotations

from django.urls import include, path

from behoud.web.frame import views

handler403 = "behoud.web.frame.views.forbidden"
handler404 = "behoud.web.frame.views.missing"
handler500 = "behoud.web.frame.views.failed"

urlpatterns = [
    path("health", views.health, name="health"),
    path("language", views.language, name="language"),
    path("account/", include("allauth.urls")),
    path("people/", include("behoud.web.accounts.urls")),
    path("", include("behoud.web.overview.urls")),
    path("customers/", include("behoud.web.customers.urls")),
    path("teams/", include("behoud.web.teams.urls")),
    path("figures/", include("behoud.web.figures.urls")),
    path("model/", include("behoud.web.model.urls")),
    path("data/", include("behoud.web.data.urls")),
]
