"""Every address of the application."""

from __future__ import annotations

from django.urls import include, path

from behoud.web.frame import finding, health, views

handler403 = "behoud.web.frame.views.forbidden"
handler404 = "behoud.web.frame.views.missing"
handler500 = "behoud.web.frame.views.failed"

urlpatterns = [
    path("health", health.health, name="health"),
    path("health/live", health.live, name="health-live"),
    path("health/ready", health.ready, name="health-ready"),
    path("find", finding.find, name="find"),
    path("language", views.language, name="language"),
    path("account/", include("allauth.urls")),
    path("people/", include("behoud.web.accounts.urls")),
    path("work/", include("behoud.web.work.urls")),
    path("calls/", include("behoud.web.calls.urls")),
    path("mail/", include("behoud.web.mail.urls")),
    path("", include("behoud.web.overview.urls")),
    path("customers/", include("behoud.web.customers.urls")),
    path("teams/", include("behoud.web.teams.urls")),
    path("segments/", include("behoud.web.segments.urls")),
    path("figures/", include("behoud.web.figures.urls")),
    path("model/", include("behoud.web.model.urls")),
    path("data/", include("behoud.web.data.urls")),
    path("api/", include("behoud.web.api.urls")),
    path("start/", include("behoud.web.start.urls")),
    path("jobs/", include("behoud.web.jobs.urls")),
    path("settings/", include("behoud.web.installation.urls")),
    path("renewals/", include("behoud.web.renewals.urls")),
    path("cohorts/", include("behoud.web.cohorts.urls")),
    path("service/", include("behoud.web.service.urls")),
    path("usage/", include("behoud.web.usage.urls")),
    path("keycustomers/", include("behoud.web.keycustomers.urls")),
]
